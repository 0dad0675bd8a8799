import { Story } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { read as readWire } from '../../test/read.ts';

const read = (item: unknown): Story => readWire(JSON.stringify(item));

const ninjs3 = {
  uri: 'urn:x:1',
  version: '7',
  versionCreated: '2026-03-01T10:00:00+0200',
  pubStatus: 'stat:usable',
  embargoedUntil: '2026-03-02T06:00:00+01:00',
  urgency: 2,
  language: 'nb_NO',
  slugline: 'slug',
  by: 'A. Writer',
  located: 'Skarn',
  edNote: 'Note.',
  usageTerms: 'Terms.',
  copyrightNotice: 'Notice.',
  headlines: [{ role: 'main', value: 'A headline' }],
  descriptions: [{ value: 'A summary.' }],
  subjects: [{ name: 'energy', uri: 'http://cv.example/1', relevance: 80 }],
  people: [{ name: 'Elin Vasse', rel: 'about' }],
  organisations: [{ name: 'Sound Power' }],
  places: [{ name: 'Skarn', literal: 'sk' }],
  genres: [{ name: 'Current' }],
  associations: [
    {
      name: 'pic',
      type: 'picture',
      uri: 'urn:x:2',
      headlines: [{ value: 'Rotor' }],
      renditions: [{ name: 'main', href: 'https://x.example/1.jpg' }],
    },
  ],
  bodies: [
    { role: 'text', contentType: 'text/plain', value: 'Plain.' },
    { role: 'richtext', contentType: 'text/html', value: '<h2>Head</h2><p>Rich.</p>' },
  ],
  rightsInfo: { langId: 'x' },
};

const ninjs1 = {
  uri: 'urn:x:1',
  version: 7,
  versioncreated: '2026-03-01T08:00:00Z',
  pubstatus: 'usable',
  embargoed: '2026-03-02T05:00:00Z',
  urgency: '2',
  language: 'nb-NO',
  slugline: 'slug',
  byline: 'A. Writer',
  located: 'Skarn',
  ednote: 'Note.',
  usageterms: 'Terms.',
  copyrightnotice: 'Notice.',
  headline: 'A headline',
  description_text: 'A summary.',
  subject: [{ name: 'energy', scheme: 'http://cv.example/', code: '1', relevance: 80 }],
  person: [{ name: 'Elin Vasse', rel: 'about' }],
  organisation: ['Sound Power'],
  place: [{ name: 'Skarn', code: 'sk' }],
  genre: [{ name: 'Current' }],
  associations: {
    pic: {
      type: 'picture',
      uri: 'urn:x:2',
      headline: 'Rotor',
      renditions: { main: { href: 'https://x.example/1.jpg' } },
    },
  },
  body_text: 'Plain.',
  body_xhtml: '<h2>Head</h2><p>Rich.</p>',
};

describe('ninjs', () => {
  test('maps every field', () => {
    const story = read(ninjs3);
    expect(Story.parse(story)).toEqual(story);
    expect(story).toEqual({
      id: story.id,
      feed: 'desk',
      itemId: 'urn:x:1',
      version: '7',
      revision: {
        number: 7,
        created: '2026-03-01T08:00:00Z',
        contentHash: story.revision.contentHash,
      },
      format: { name: 'ninjs', version: '3' },
      pubStatus: 'usable',
      statesPubStatus: true,
      embargoedUntil: '2026-03-02T05:00:00Z',
      urgency: 2,
      language: 'nb-NO',
      headline: 'A headline',
      slugline: 'slug',
      dateline: 'Skarn',
      byline: 'A. Writer',
      edNote: 'Note.',
      lead: 'A summary.',
      usageTerms: 'Terms.',
      copyrightNotice: 'Notice.',
      text: 'Head\n\nRich.',
      blocks: [
        { kind: 'heading', start: 0, end: 4 },
        { kind: 'paragraph', start: 6, end: 11 },
      ],
      subjects: [{ name: 'energy', uri: 'http://cv.example/1', relevance: 80 }],
      people: [{ name: 'Elin Vasse', rel: 'about' }],
      organisations: [{ name: 'Sound Power' }],
      places: [{ name: 'Skarn', code: 'sk' }],
      genres: [{ name: 'Current' }],
      associations: [
        {
          name: 'pic',
          type: 'picture',
          uri: 'urn:x:2',
          headline: 'Rotor',
          href: 'https://x.example/1.jpg',
        },
      ],
      extra: { rightsInfo: { langId: 'x' } },
    });
  });

  test('the same item in ninjs 1 has the same id, revision and content hash', () => {
    const [third, first] = [read(ninjs3), read(ninjs1)];
    expect(first.format.version).toBe('1');
    expect(first.id).toBe(third.id);
    expect(first.revision).toEqual(third.revision);
  });

  test('unmapped fields do not make a new revision; the text, the status and the note do', () => {
    const hash = (rest: object) => read({ ...ninjs3, ...rest }).revision.contentHash;
    expect(hash({ rightsInfo: 1, version: '8' })).toBe(hash({}));
    for (const rest of [
      { edNote: 'Other.' },
      { pubStatus: 'canceled' },
      { bodies: [{ value: 'b' }] },
    ])
      expect(hash(rest)).not.toBe(hash({}));
  });

  test.each([
    [{ standard: { name: 'ninjs', version: '2.1' } }, '2.1'],
    [{ $schema: 'https://iptc.org/std/ninjs/ninjs-schema_3.1.json' }, '3.1'],
    [{ versioncreated: '2026-03-01T08:00:00Z', headlines: [{ value: 'h' }] }, '2'],
    [{ pubStatus: 'usable' }, '3'],
    [{}, '1'],
  ])('tells the version by content: %j', (rest, version) => {
    expect(read({ uri: 'u', headline: 'h', ...rest }).format.version).toBe(version);
  });

  test.each([
    ['Cancelled', {}, 'canceled'],
    ['stat:withheld', {}, 'withheld'],
    ['embargoed', {}, 'withheld'],
    ['embargoed', { embargoed: '2026-03-02T05:00:00Z' }, 'usable'],
    [null, {}, 'usable'],
  ])('reads pubStatus %s with %j', (pubstatus, rest, status) => {
    expect(read({ uri: 'u', headline: 'h', pubstatus, ...rest }).pubStatus).toBe(status);
  });

  test('a kill needs neither text nor headline', () => {
    const story = read({ uri: 'u', pubStatus: 'canceled' });
    expect(story).toMatchObject({ pubStatus: 'canceled', headline: '', text: '', blocks: [] });
  });

  test('an item without a body has its description as text, else its headline', () => {
    expect(read({ uri: 'u', headline: 'h', description_text: 'A rotor.' }).text).toBe('A rotor.');
    expect(read({ uri: 'u', type: 'picture', headline: 'Rotor' }).text).toBe('Rotor');
  });

  test('a dateline in the text is set and kept in the text', () => {
    const story = read({ uri: 'u', headline: 'h', body_text: 'SKARN (QW) -- It turned.' });
    expect(story).toMatchObject({ dateline: 'SKARN', text: 'SKARN (QW) -- It turned.' });
  });

  test('goes by version number, then by time, then by content', () => {
    const item = { uri: 'u', headline: 'h' };
    expect(read({ ...item, version: '12' }).version).toBe('12');
    const named = read({ ...item, version: '1.2b', versionCreated: '2026-03-01T08:00:00.5Z' });
    expect(named.version).toBe('2026-03-01T08:00:00.500Z');
    expect(named.extra).toEqual({ version: '1.2b' });
    const bare = read(item);
    expect(bare.revision.contentHash.startsWith(bare.version)).toBe(true);
  });

  test('lone surrogates and NULs written as escapes do not get through', () => {
    const story = read({ uri: 'u', headline: 'a\u0000\ud800b', body_text: 'c\udc00\u0000d' });
    expect(story).toMatchObject({ headline: 'a\ufffdb', text: 'c\ufffdd' });
  });
});
