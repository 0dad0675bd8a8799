import { Story } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { blocksOf, item, read } from '../../test/read.ts';

const common = {
  pubStatus: 'withheld',
  embargoedUntil: '2026-03-01T10:00:00Z',
  urgency: 3,
  language: 'en-GB',
  headline: 'Main headline',
  slugline: 'SLUG',
  dateline: 'Port Calder',
  byline: 'Imke Dorsal',
  edNote: 'Adds.',
  text: 'One.\n\nTwo.',
  usageTerms: 'Terms.',
  copyrightNotice: 'Notice.',
  people: [{ name: 'Marta Oyelund', rel: 'mentions' }],
  organisations: [{ name: 'Bridge Authority' }],
  places: [{ name: 'Port Calder' }],
  genres: [{ name: 'Current' }],
  associations: [
    {
      name: 'pic',
      type: 'picture',
      uri: 'urn:test:pic',
      headline: 'Dawn',
      href: 'https://p.example/1.jpg',
    },
  ],
  revision: { number: 7, created: '2026-03-01T08:00:00Z' },
  extra: { custom: { kept: [1] } },
};
const shared = {
  uri: 'urn:test:1',
  version: '7',
  urgency: 3,
  language: 'en-GB',
  slugline: 'SLUG',
  located: 'Port Calder',
  custom: { kept: [1] },
};
const created = '2026-03-01T10:00:00+0200';
const embargo = '2026-03-01T10:00:00Z';
const person = [{ name: 'Marta Oyelund', rel: 'mentions' }];
const organisation = [{ name: 'Bridge Authority' }];
const place = [{ name: 'Port Calder' }];
const genre = [{ name: 'Current' }];
const picture = { type: 'picture', uri: 'urn:test:pic' };
const one = {
  ...shared,
  versioncreated: created,
  pubstatus: 'withheld',
  embargoed: embargo,
  headline: 'Main headline',
  byline: 'Imke Dorsal',
  ednote: 'Adds.',
  usageterms: 'Terms.',
  copyrightnotice: 'Notice.',
  subject: [{ name: 'transport', scheme: 'mt:', code: '20000337' }],
  person,
  organisation,
  place,
  genre,
  associations: {
    pic: {
      ...picture,
      headline: 'Dawn',
      renditions: { main: { href: 'https://p.example/1.jpg' } },
    },
  },
  body_text: 'Not this.',
  body_xhtml: '<p>One.</p><p>Two.</p>',
};
const roled = (contentType: string) => ({
  headlines: [{ role: 'main', value: 'Main headline' }],
  bodies: [
    { role: 'text', value: 'Not this.', [contentType]: 'text/plain' },
    { role: 'main', value: '<p>One.</p><p>Two.</p>', [contentType]: 'text/html' },
  ],
  people: person,
  organisations: organisation,
  places: place,
  genres: genre,
  subjects: [{ name: 'transport', uri: 'mt:20000337', relevance: 80 }],
  by: 'Imke Dorsal',
  associations: [
    {
      name: 'pic',
      ...picture,
      headlines: [{ value: 'Dawn' }],
      renditions: [{ href: 'https://p.example/1.jpg' }],
    },
  ],
});
const two = {
  ...shared,
  ...roled('contenttype'),
  versioncreated: created,
  pubstatus: 'withheld',
  embargoed: embargo,
  ednote: 'Adds.',
  usageterms: 'Terms.',
  copyrightnotice: 'Notice.',
};
const three = {
  ...shared,
  ...roled('contentType'),
  standard: { name: 'ninjs', version: '3.1' },
  versionCreated: created,
  pubStatus: 'withheld',
  embargoedUntil: embargo,
  edNote: 'Adds.',
  usageTerms: 'Terms.',
  copyrightNotice: 'Notice.',
};

describe('ninjs: each field has its place', () => {
  test.each([
    ['1', one],
    ['2', two],
    ['3.1', three],
  ])('version %s', (version, wire) => {
    const story = Story.parse(read(wire));
    expect(story).toMatchObject({ ...common, format: { name: 'ninjs', version } });
    expect(story.version).toBe('7');
    expect(story.subjects[0]?.name).toBe('transport');
  });

  test('versions 2 and 3 of one item carry the same content', () => {
    expect(read(two).revision.contentHash).toBe(read(three).revision.contentHash);
  });
});

describe('ninjs: the body', () => {
  test('xhtml becomes blocks', () => {
    const body_xhtml =
      '<h1>Head</h1><p>A <b>bold</b> &amp; plain\n line.</p><ul><li>x</li><li><p>y</p></li></ul><table><tr><th>Q</th><td>1</td></tr></table><figure><figcaption>Cap</figcaption></figure><script>no()</script>';
    expect(blocksOf(read(item({ body_xhtml })))).toEqual([
      ['heading', 'Head'],
      ['paragraph', 'A bold & plain line.'],
      ['list-item', 'x'],
      ['list-item', 'y'],
      ['table-row', 'Q | 1'],
      ['caption', 'Cap'],
    ]);
  });

  test('plain text is parted by blank lines, else by line ends', () => {
    const texts = (body_text: string) =>
      blocksOf(read(item({ body_text }))).map(([, text]) => text);
    expect(texts('a\r\nb\r\n\r\nc')).toEqual(['a b', 'c']);
    expect(texts('a\nb')).toEqual(['a', 'b']);
  });

  test.each([
    ['GROSETO, Italy (AP) -- The captain', 'GROSETO, Italy'],
    ['PORT CALDER (QW) — The bridge', 'PORT CALDER'],
    ['The captain (AP) -- said', undefined],
  ])('dateline of %s', (body_text, dateline) => {
    expect(read(item({ body_text })).dateline).toBe(dateline);
  });
});
