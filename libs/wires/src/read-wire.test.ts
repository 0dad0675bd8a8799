import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FeedName, Story } from '@quickwire/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinPieces } from './body/body.ts';
import { readWire, WireError } from './index.ts';

const feed = 'desk' as FeedName;
const samples = new URL('../../../samples/', import.meta.url).pathname;
const read = (wire: unknown, contentType?: string): Story =>
  readWire(
    typeof wire === 'string'
      ? Buffer.from(wire)
      : wire instanceof Uint8Array
        ? wire
        : Buffer.from(JSON.stringify(wire)),
    { feed, contentType },
  ).story;

const refusal = (wire: unknown, contentType?: string): WireError => {
  try {
    read(wire, contentType);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('it was read');
};

const headings = ({ text, blocks }: Story): string[] =>
  blocks.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end));

const item = { uri: 'urn:x', headline: 'Head', body_text: 'One.\n\nTwo.' };

describe('every sample', () => {
  test.each(readdirSync(samples))('%s reads as a story that fits the contract', (name) => {
    const story = read(readFileSync(join(samples, name)));
    expect(Story.parse(story)).toEqual(story);
    expect(story.blocks.length).toBeGreaterThan(3);
  });
});

describe('ninjs', () => {
  test('1 is read with all its fields', () => {
    expect(
      read({
        ...item,
        version: '7',
        versioncreated: '2026-02-17T11:00:00+01:00',
        pubstatus: 'withheld',
        embargoed: '2026-03-01T00:00:00Z',
        urgency: 2,
        byline: 'A. Writer',
        located: 'Geneva',
        ednote: 'Check figures',
        slugline: 'TALKS',
        usageterms: 'No archive',
        copyrightnotice: '© Agency',
        person: [{ name: 'Ada', scheme: 's', code: '1' }],
        associations: { main: { type: 'picture', uri: 'urn:p', headline: 'Photo' } },
        mood: { calm: true },
      }),
    ).toMatchObject({
      itemId: 'urn:x',
      version: '7',
      revision: { number: 7, created: '2026-02-17T10:00:00.000Z' },
      pubStatus: 'withheld',
      embargoedUntil: '2026-03-01T00:00:00.000Z',
      urgency: 2,
      byline: 'A. Writer',
      dateline: 'Geneva',
      edNote: 'Check figures',
      slugline: 'TALKS',
      usageTerms: 'No archive',
      copyrightNotice: '© Agency',
      people: [{ name: 'Ada', scheme: 's', code: '1' }],
      associations: [{ name: 'main', type: 'picture', uri: 'urn:p', headline: 'Photo' }],
      extra: { mood: { calm: true } },
      text: 'One.\n\nTwo.',
    });
  });

  test('2 and 3 prefer the body with mark-up and keep its sub-heads, lists and tables', () => {
    const story = read({
      uri: 'urn:x',
      headlines: [{ role: 'main', value: 'Head' }],
      bodies: [
        { role: 'main', contentType: 'text/plain', value: 'flat' },
        {
          contentType: 'application/xhtml+xml',
          value:
            '<p>A &amp; <b>b</b></p><h2>Sub</h2><ul><li>one</li></ul><table><tr><td>x</td><td>1</td></tr></table><script>bad()</script>',
        },
      ],
    });
    expect(story.text).toBe('A & b\n\nSub\n\none\n\nx | 1');
    expect(story.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'heading',
      'list-item',
      'table-row',
    ]);
  });

  test('content that is the same hashes the same, whatever else the item carries', () => {
    const hash = (rest: object): string => read({ ...item, ...rest }).revision.contentHash;
    expect(hash({ transport: 'x' })).toBe(hash({}));
    expect(hash({ headline: 'Other' })).not.toBe(hash({}));
  });

  test('a kill needs no body', () => {
    expect(read({ uri: 'urn:x', pubStatus: 'canceled' }).pubStatus).toBe('canceled');
  });

  test.each([
    ['/headlines', { ...item, headlines: 7 }],
    ['/headlines/0/value', { ...item, headlines: [{ value: {} }] }],
    ['/uri', { headline: 'Head' }],
    ['/versioncreated', { ...item, versioncreated: 'yesterday' }],
    ['/pubstatus', { ...item, pubstatus: 'maybe' }],
    ['/urgency', { ...item, urgency: 12 }],
  ])('names %s as the field at fault', (pointer, wire) => {
    expect(refusal(wire).errors[0]?.pointer).toBe(pointer);
  });
});

describe('house text', () => {
  const house = read(readFileSync(join(samples, 'river-museum.txt')));

  test('keeps the slug line, the editor’s Quick Look word for word, and the sub-heads', () => {
    expect(house).toMatchObject({
      outlet: 'Quickwire Samples',
      dateline: 'OLDMERE',
      byline: 'S. Tarn',
      edition: 'Morning Edition',
    });
    expect(house.editorQuickLook?.bullets[1]).toBe('Bell stolen from village chapel in 1946');
    expect(headings(house)).toEqual([
      'A Note in the Cellar',
      'More Objects Under Review',
      'Home by Boat',
    ]);
    expect(house.text).not.toContain('Quick Looks');
  });
});

describe('bad input', () => {
  test.each(['', '  \n', '{"uri": "urn:x", "head', '[1]', 'just words without a slug line'])(
    '%j is refused with words that help',
    (wire) => {
      expect(refusal(wire).detail.length).toBeGreaterThan(20);
    },
  );

  test('every truncation of a sample is refused or read, never a crash', () => {
    const bytes = readFileSync(join(samples, 'harbour-bridge.json'));
    for (let part = 1; part < 100; part++)
      expect(
        refusal(bytes.subarray(0, Math.floor((bytes.length * part) / 100) - 2)),
      ).toBeInstanceOf(WireError);
  });

  test('nesting of 200,000 levels is refused before it is parsed', () => {
    expect(refusal(`{"a":${'['.repeat(200_000)}`).code).toBe('TOO_DEEP');
  });

  test('bytes that are not UTF-8 are refused, unless their encoding is declared', () => {
    const latin = Buffer.from(JSON.stringify({ ...item, headline: 'Zürich' }), 'latin1');
    expect(refusal(latin).code).toBe('BAD_ENCODING');
    expect(read(latin, 'application/json; charset=iso-8859-1').headline).toBe('Zürich');
  });

  test('lone surrogates and control characters are made well-formed', () => {
    const story = read('{"uri":"urn:x","headline":"a\\ud800b\\u0000c","body_text":"t"}');
    expect(story.headline).toBe('a\ufffdbc');
  });
});

test('blocks cover the text in order, parted by blank lines', () => {
  const piece = fc.record({
    kind: fc.constantFrom('paragraph' as const, 'heading' as const),
    text: fc.string({ unit: 'binary' }),
  });
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text, blocks } = joinPieces(pieces);
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
      for (const { start, end } of blocks) expect(end).toBeGreaterThan(start);
    }),
  );
});

const data = process.env['QUICKWIRE_TEST_DATA'];
describe.skipIf(!data)('with QUICKWIRE_TEST_DATA', () => {
  const files = (format: string): string[] =>
    data
      ? readdirSync(join(data, 'wires', format)).map((name) => join(data, 'wires', format, name))
      : [];

  test.each([...files('ninjs'), ...files('newslooks')])('%s reads', (file) => {
    expect(Story.safeParse(read(readFileSync(file))).success).toBe(true);
  });

  test('the finished package keeps its Quick Look and its seven sub-heads', () => {
    const story = read(readFileSync(files('newslooks')[0] as string));
    expect(story.editorQuickLook?.bullets).toHaveLength(6);
    expect(headings(story)).toHaveLength(7);
  });
});
