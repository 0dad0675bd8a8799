import { describe, expect, test } from 'vitest';
import { errorOf, read, readItems } from '../../test/read.ts';

describe('ninjs faults', () => {
  test.each([
    [{ uri: undefined }, '/uri'],
    [{ uri: 7 }, '/uri'],
    [{ uri: '' }, '/uri'],
    [{ headlines: 7 }, '/headlines'],
    [{ bodies: [{ role: 'main' }] }, '/bodies/0/value'],
    [{ body_text: ['x'] }, '/body_text'],
    [{ versioncreated: 'yesterday' }, '/versioncreated'],
    [{ embargoed: '2026-03-02T05:00:00' }, '/embargoed'],
    [{ pubstatus: 'maybe' }, '/pubstatus'],
    [{ pubStatus: 'constructor' }, '/pubStatus'],
    [{ urgency: 12 }, '/urgency'],
    [{ language: 'e n' }, '/language'],
    [{ people: 'Elin' }, '/people'],
    [{ people: [{ rel: 'about' }] }, '/people/0'],
    [{ associations: [7] }, '/associations/0'],
    [{ headline: undefined }, ''],
    [{ PubStatus: 'canceled' }, '/PubStatus'],
    [{ pub_status: 'canceled' }, '/pub_status'],
    [{ publishStatus: 'no' }, '/publishStatus'],
    [{ Embargoed: '2026-03-02T05:00:00Z' }, '/Embargoed'],
    [{ pubStatus: 'usable', pubstatus: 'canceled' }, '/pubstatus'],
    [{ embargoed: '2026-03-02T05:00:00Z', embargoedUntil: '2026-03-03T05:00:00Z' }, '/embargoed'],
    [{ edNote: 'Adds quotes.', ednote: 'EMBARGOED until noon' }, '/ednote'],
    [{ person: [null] }, '/person/0'],
  ])('points at the field at fault: %j', (rest, pointer) => {
    const error = errorOf({ uri: 'u', headline: 'h', ...rest });
    expect(error.code).toBe('BAD_FIELD');
    expect(error.errors.map((fault) => fault.pointer)).toContain(pointer);
  });

  test.each([
    'embargo',
    'Embargo',
    'embargo_until',
    'embargoDate',
    'embargotime',
    'embargoDateTime',
    'embargo-ends',
    'embargoedTill',
    'isEmbargoed',
    'underEmbargo',
    'holdUntil',
    'heldUntil',
    'notBefore',
    'doNotPublishBefore',
    'Embargoed',
  ])('says of %s, which can only mean an embargo, how the format writes it', (key) => {
    const said = errorOf({ uri: 'u', headline: 'h', [key]: '2070-01-01T00:00:00Z' });
    expect(said.errors).toEqual([
      { pointer: `/${key}`, detail: 'is no field of the format; write embargoedUntil' },
    ]);
  });

  test.each([1, 'yes', ['none'], { until: '' }])(
    'refuses what may say of an embargo that there is one: %j',
    (embargo) => {
      expect(errorOf({ uri: 'u', headline: 'h', embargo }).errors).toEqual([
        { pointer: '/embargo', detail: 'is no field of the format; write embargoedUntil' },
      ]);
    },
  );

  test('says of an embargo that gives no time to withhold the story', () => {
    expect(errorOf({ uri: 'u', headline: 'h', isEmbargoed: true }).errors).toEqual([
      { pointer: '/isEmbargoed', detail: 'is no field of the format; write pubStatus withheld' },
    ]);
  });

  test.each([
    { embargo: null },
    { embargo: '' },
    { isEmbargoed: false },
    { isEmbargoed: 'false' },
    { embargo: 0 },
    { embargo: [] },
    { embargo: {} },
    { embargo: 'none' },
    { embargo: ' No ' },
    { embargoReason: 'x' },
    { releaseDate: '2070-01-01' },
    { slugline: 'embargo' },
    { associations: { mainpic: { embargo: '2070-01-01T00:00:00Z' } } },
  ])('takes what says of no embargo of the item: %j', (rest) => {
    expect(read({ uri: 'u', headline: 'h', ...rest }).pubStatus).toBe('usable');
  });

  test.each([
    ['embargoed', '"embargoed":"2070-01-01T00:00:00Z","embargoed":null'],
    ['embargoed', '"embargoed":null,"x":{"y":[1,{}]},"embargoed":"2070-01-01T00:00:00Z"'],
    ['embargoed', String.raw`"embargoed":"2070-01-01T00:00:00Z","embargo\u0065d":""`],
    ['embargoed', String.raw`"embargoed":"2070-01-01T00:00:00Z","emb\u0007argoed":""`],
    ['embargoedUntil', '"embargoedUntil":"2070-01-01T00:00:00Z","embargoedUntil":""'],
    ['Embargoed', '"Embargoed":"2070-01-01T00:00:00Z","Embargoed":null'],
    ['pubstatus', '"pubstatus":"canceled","pubstatus":"usable"'],
    ['pubStatus', '"pubStatus":"withheld","pubStatus":"withheld"'],
    ['ednote', '"ednote":"KILL","ednote":"Adds quotes."'],
  ])('refuses an item that says %s twice: %s', (key, twice) => {
    const whole = `{"uri":"u","headline":"h",${twice}}`;
    expect(errorOf(whole).errors.map(({ pointer }) => pointer)).toContain(`/${key}`);
    const [other, said] = readItems(`[{"uri":"v","headline":"h","pubstatus":"usable"},${whole}]`);
    expect(other).toHaveProperty('story');
    expect(said).toMatchObject({ place: '/1', error: { code: 'BAD_FIELD' } });
  });

  test('refuses one that says it twice within what a sender puts around', () => {
    const ap = `{"altids":{"itemid":"1"},"headline":"h","embargoed":"2070-01-01T00:00:00Z","embargoed":null}`;
    const { errors } = errorOf(`{"data":{"items":[{"item":${ap}}]}}`);
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/data/items/0/item/embargoed']);
  });

  test('a name may be there again in what lies within an item, and any other twice', () => {
    const picture = '{"embargoed":"2070-01-01T00:00:00Z","pubstatus":"usable"}';
    const rest = `"associations":{"a":${picture},"b":${picture}},"x":1,"x":2,"film":{"embargoed":1,"embargoed":2}`;
    const story = read(`{"uri":"u","headline":"h","pubstatus":"usable",${rest}}`);
    expect(story.pubStatus).toBe('usable');
    expect(story.extra).toEqual({ x: 2, film: { embargoed: 2 } });
  });

  test.each([
    [{ person: [null] }, /^\/person\/0 has to be part of a list of objects .*; it is null$/],
    [{ subject: [{ name: 'Dam' }, 7] }, /^\/subject\/1 has to be part of a list .*; it is 7$/],
    [
      { bodies: [{ role: 'main' }] },
      /^\/bodies\/0\/value has to be part of a list .*it is nothing$/,
    ],
    [{ associations: [null] }, /^\/associations\/0 has to be an item; it is null$/],
    [{ person: 7 }, /^\/person has to be a list of objects .*; it is 7$/],
  ])('says of an element what it is and what its list has to be: %j', (rest, detail) => {
    const { errors } = errorOf({ uri: 'u', headline: 'h', ...rest });
    expect(errors.map((fault) => `${fault.pointer} ${fault.detail}`)).toContainEqual(
      expect.stringMatching(detail),
    );
  });

  test.each([
    [{ body_xhtml: '<i>'.repeat(1000) }, 'TOO_DEEP', '/body_xhtml'],
    [
      { bodies: [{ contentType: 'text/html', value: 'x'.repeat(2_000_001) }] },
      'TOO_LARGE',
      '/bodies/0/value',
    ],
  ])('points at markup past the caps: %#', (rest, code, pointer) => {
    const error = errorOf({ uri: 'u', headline: 'h', ...rest });
    expect([error.code, error.errors[0]?.pointer]).toEqual([code, pointer]);
  });

  test('a status under one spelling counts where another is empty', () => {
    const said = { uri: 'u', headline: 'h', pubStatus: '', pubstatus: 'canceled' };
    expect(read(said).pubStatus).toBe('canceled');
    const address = 'http://cv.iptc.org/newscodes/pubstatusg2/canceled';
    expect(read({ uri: 'u', pubstatus: address }).pubStatus).toBe('canceled');
  });

  test.each([
    [{ items: [{ uri: 'u', headline: 'h' }] }, /send what is in \/items by itself/],
    [{ data: { uri: 'u', headline: 'h' } }, /send what is in \/data by itself/],
    ['{"uri":"u","headline":"h"}\n{"uri":"v","headline":"h"}', /send several items as a list/],
  ])('says how to send items that something is around: %j', (wire, detail) => {
    expect(errorOf(wire).detail).toMatch(detail);
  });

  test('names all faults at once, and what was found', () => {
    const { errors, detail } = errorOf({ headline: 'h', urgency: 'high', byline: 3 });
    expect(errors.map((fault) => fault.pointer)).toEqual(['/uri', '/urgency', '/byline']);
    expect(detail).toContain('/urgency has to be a whole number from 1 to 9; it is "high"');
  });
});

test('of faults without end the first hundred are told', () => {
  const associations = Array.from({ length: 200_000 }, () => 0);
  expect(errorOf({ uri: 'u', headline: 'h', associations }).errors).toHaveLength(100);
});
