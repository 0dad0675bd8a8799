import { describe, expect, test } from 'vitest';
import { errorOf, read, readItems } from '../../test/read.ts';
import { storyIn } from '../wire-format.ts';

const dpa = (rest: object) => ({
  format: 'digitalwires@0.9.1',
  urn: 'urn:x',
  headline: 'Kopf',
  article_html: '<p>Text.</p>',
  ...rest,
});
const ap = (rest: object) => ({
  item: { altids: { itemid: '0f', etag: '0f_1' }, headline: 'Head', ...rest },
});
const pa = (rest: object) => ({
  uri: 'u',
  headline: 'Head',
  body_text: 'Text.',
  subject: [{ code: 'paservice:news', name: 'News' }],
  ...rest,
});

describe('dpa digitalwires', () => {
  test('what only the newsroom may see is not carried', () => {
    const carried = JSON.stringify(
      read(
        dpa({
          notepad: { nonpublic_html: '<p>SECRET</p>' },
          ednotes: [
            { role: 'dpaednoterole:contacts', ednote: 'SECRET', is_publishable: false },
            { role: 'dpaednoterole:editorialnote', ednote: 'SECRET', is_publishable: false },
          ],
        }),
      ),
    );
    expect(carried).not.toContain('SECRET');
  });

  test.each([
    [
      'it has another role',
      { role: 'dpaednoterole:embargo', ednote: 'Sperrfrist: Dienstag, 6 Uhr' },
      'withheld',
    ],
    [
      'it has another role',
      { role: 'dpaednoterole:embargo', ednote: 'KILL: falsche Zahl.' },
      'canceled',
    ],
    [
      'nobody may read it',
      {
        role: 'dpaednoterole:editorialnote',
        is_publishable: false,
        ednote: 'Embargo: SECRET, 6 Uhr',
      },
      'withheld',
    ],
  ])('a note that holds or kills does so, also where %s', (_, note, pubStatus) => {
    const story = read(dpa({ pubstatus: 'usable', ednotes: [note] }));
    expect(story.pubStatus).toBe(pubStatus);
    expect(JSON.stringify(story)).not.toContain('SECRET');
  });

  test('entries of a response are each an item', () => {
    const items = readItems({ entries: [dpa({}), dpa({ urn: null }), 7, dpa({ urn: 'urn:y' })] });
    expect(
      items.map((item) =>
        'error' in item ? item.error.errors[0]?.pointer : storyIn(item)?.itemId,
      ),
    ).toEqual(['urn:x', '/entries/1/urn', '/entries/2', 'urn:y']);
  });

  test.each([
    [{ version_created: 'gestern' }, '/version_created'],
    [{ embargoed: 7 }, '/embargoed'],
    [{ article_html: 7 }, '/article_html'],
    [{ teaser: [] }, '/teaser'],
  ])('faults point to dpa’s own fields: %j', (rest, pointer) => {
    expect(errorOf(dpa(rest)).errors.map((fault) => fault.pointer)).toContain(pointer);
  });

  test('an embargo that is written otherwise is refused', () => {
    const { errors } = errorOf(dpa({ embargo: '2070-01-01T00:00:00Z' }));
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/embargo']);
  });

  test('a canceled or embargoed entry is so here', () => {
    expect(read(dpa({ pubstatus: 'canceled' })).pubStatus).toBe('canceled');
    expect(read(dpa({ embargoed: '2026-03-11T06:00:00+01:00' })).embargoedUntil).toBe(
      '2026-03-11T05:00:00Z',
    );
  });
});

describe('AP Media API', () => {
  test.each([
    ['an item', ap({}), '/item'],
    ['one item of a response', { data: ap({}) }, '/data/item'],
    ['a feed', { data: { items: [{ meta: {}, ...ap({}) }] } }, '/data/items/0/item'],
  ])('%s is read', (_, wire, place) => {
    expect(readItems(wire)[0]?.place).toBe(place);
    expect(read(wire)).toMatchObject({
      itemId: 'tag:ap.org,2011:0f',
      text: 'Head',
      format: { name: 'ap-media' },
    });
  });

  test('a kill among the editorial types cancels whatever the status says', () => {
    expect(read(ap({ pubstatus: 'usable', editorialtypes: ['Kill'] })).pubStatus).toBe('canceled');
    expect(read(ap({ pubstatus: 'withheld' })).pubStatus).toBe('withheld');
  });

  test('the files that hold the text become associations', () => {
    expect(
      read(ap({ renditions: { nitf: { href: 'https://x.example/n', type: 'text' } } }))
        .associations,
    ).toEqual([{ name: 'nitf', type: 'text', href: 'https://x.example/n' }]);
  });

  test('faults point to AP’s own fields', () => {
    const wire = {
      data: { items: [ap({ urgency: 11 }), { item: { altids: { itemid: null }, headline: 'h' } }] },
    };
    const pointers = readItems(wire).map((item) =>
      'error' in item ? item.error.errors[0]?.pointer : '',
    );
    expect(pointers).toEqual(['/data/items/0/item/urgency', '/data/items/1/item/altids/itemid']);
  });
});

describe('PA Content API', () => {
  test('a page of items is each an item; an advisory is told by its profile', () => {
    const items = readItems({ item: [pa({}), pa({ uri: 'v', profile: 'advisory' }), {}] });
    expect(
      items.map((item) =>
        'error' in item ? item.error.errors[0]?.pointer : storyIn(item)?.genres,
      ),
    ).toEqual([[], [{ name: 'advisory' }], '/item/2/uri']);
  });

  test('PA’s own services and topics are subjects with their codes', () => {
    expect(read(pa({})).subjects).toEqual([{ name: 'News', code: 'paservice:news' }]);
  });
});

test('an item of ninjs that quotes another agency’s JSON stays ninjs', () => {
  const body_text =
    '{"altids":{"itemid":1}} "format":"digitalwires@" "version":"https://jsonfeed.org"';
  expect(read({ uri: 'u', headline: 'h', body_text }).format.name).toBe('ninjs');
});
