import type { Change, Extraction, Quantity, Story, StorySummarized } from '@quickwire/contracts';
import { describe, expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import { type Published, remembered } from './memory.ts';
import { MOST_PARAGRAPHS } from './paragraph-marks.ts';

const AT = '2026-02-17T12:00:00.000Z';

interface Version {
  readonly headline?: string;
  readonly paragraphs?: readonly string[];
  readonly quantities?: readonly Omit<Quantity, 'start' | 'end'>[];
  readonly names?: readonly (readonly [Extraction['entities'][number]['type'], string])[];
  readonly lines?: readonly string[];
}

const memoryOf = ({
  headline = 'Bridge opens',
  paragraphs = ['The bridge opened on Tuesday.'],
  quantities = [],
  names = [],
  lines = [],
}: Version): Published => {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start: at, end: at + paragraph.length };
    at = block.end + 2;
    return block;
  });
  return remembered(
    {
      story: {
        version: '1',
        pubStatus: 'usable',
        headline,
        text,
        blocks,
        revision: { contentHash: 'a' },
      } as unknown as Story,
      extraction: {
        quantities: quantities.map((quantity) => ({ start: 0, end: 10, ...quantity })),
        entities: names.map(([type, name]) => ({ type, name, salience: 0.5, mentions: [] })),
      },
      quickLook: { bullets: lines.map((line) => ({ text: line })) },
    } as unknown as StorySummarized,
    AT,
    AT,
  );
};

const changed = (was: Version, is: Version): readonly Change[] =>
  changesBetween(memoryOf(was), memoryOf(is));

test('a version that says the same changes nothing', () => {
  const version = { paragraphs: ['One.', 'Two.'], lines: ['One'] };
  expect(changed(version, version)).toEqual([]);
});

test('a changed headline is told with what it was', () => {
  expect(changed({}, { headline: 'Bridge opens late' })).toEqual([
    { field: 'headline', was: 'Bridge opens', is: 'Bridge opens late' },
  ]);
});

test('lines of the Quick Look that went and came are told', () => {
  expect(changed({ lines: ['Kept', 'Gone'] }, { lines: ['Kept', 'New'] })).toEqual([
    { field: 'quickLook', was: 'Kept\nGone', is: 'Kept\nNew', removed: ['Gone'], added: ['New'] },
  ]);
});

describe('a figure', () => {
  const money = (value: number): Version => ({
    paragraphs: ['61 million'],
    quantities: [{ kind: 'money', value, currency: 'EUR' } as Quantity],
  });

  test('that changed its value is told by both', () => {
    expect(changed(money(61e6), money(64e6))).toEqual([
      {
        field: 'figures',
        was: '61 million',
        is: '61 million',
        removed: [{ kind: 'money', value: '61000000 EUR', quote: '61 million' }],
        added: [{ kind: 'money', value: '64000000 EUR', quote: '61 million' }],
        unlisted: 0,
      },
    ]);
  });

  test('that is written otherwise with the same value is no change of figures', () => {
    const fields = changed(
      { ...money(61e6), paragraphs: ['It costs €61 million.'] },
      { ...money(61e6), paragraphs: ['It costs 61,000,000 euros.'] },
    ).map(({ field }) => field);
    expect(fields).not.toContain('figures');
  });

  test('beyond the number that is remembered is told by the number alone', () => {
    const many = (count: number): Version => ({
      quantities: Array.from(
        { length: count },
        (_, value) => ({ kind: 'ordinal', value }) as Quantity,
      ),
    });
    expect(changed(many(200), many(203))).toMatchObject([
      {
        field: 'figures',
        was: '200 figures',
        is: '203 figures',
        removed: [],
        added: [],
        unlisted: 3,
      },
    ]);
  });
});

describe('a name', () => {
  test('that went or came is told', () => {
    expect(
      changed({ names: [['person', 'Ada Moe']] }, { names: [['person', 'Ola Berg']] }),
    ).toEqual([
      {
        field: 'names',
        was: 'Ada Moe',
        is: 'Ola Berg',
        removed: [{ type: 'person', name: 'Ada Moe' }],
        added: [{ type: 'person', name: 'Ola Berg' }],
        unlisted: 0,
      },
    ]);
  });

  test('that is given in full is the same person', () => {
    expect(changed({ names: [['person', 'Moe']] }, { names: [['person', 'Ada Moe']] })).toEqual([]);
  });
});

describe('paragraphs', () => {
  const a = 'The harbour bridge opened on Tuesday after eleven years of work on its towers.';
  const b = 'Ferries that carried commuters across the bay for a century made their last trips.';
  const c = 'Tolls begin in March, the county said, and buses pass free of charge.';
  const reworded = a.replace('eleven years', 'twelve years');

  test.each([
    ['added', [a, c], [a, b, c], { added: [expect.stringMatching(/^Ferries that/)] }],
    ['removed', [a, b, c], [a, c], { removed: [expect.stringMatching(/^Ferries that/)] }],
    [
      'reworded',
      [a, b],
      [reworded, b],
      { reworded: [{ was: expect.stringMatching(/eleven/), is: expect.stringMatching(/twelve/) }] },
    ],
    ['moved', [a, b, c], [c, a, b], { moved: [expect.stringMatching(/^Tolls/)] }],
    [
      'one that went and another that came',
      [a, b],
      [a, c],
      { removed: [expect.stringMatching(/^Ferries/)], added: [expect.stringMatching(/^Tolls/)] },
    ],
  ])('%s are told by their first words', (_, was, is, told) => {
    const none = { removed: [], added: [], reworded: [], moved: [] };
    expect(changed({ paragraphs: was }, { paragraphs: is })).toEqual([
      {
        field: 'paragraphs',
        was: `${was.length} paragraphs`,
        is: `${is.length} paragraphs`,
        ...none,
        ...told,
        unlisted: 0,
      },
    ]);
  });

  test('behind the last one that is remembered are not taken for gone', () => {
    const long = Array.from(
      { length: MOST_PARAGRAPHS + 20 },
      (_, n) => `Word${n} stands alone here.`,
    );
    expect(
      changed({ paragraphs: long }, { paragraphs: ['New first words.', ...long] }),
    ).toMatchObject([
      { field: 'paragraphs', added: ['New first words.'], removed: [], unlisted: 0 },
    ]);
  });

  test('that changed beyond what is remembered are told as the text', () => {
    const long = Array.from(
      { length: MOST_PARAGRAPHS + 1 },
      (_, n) => `Word${n} stands alone here.`,
    );
    expect(changed({ paragraphs: long }, { paragraphs: [...long, 'More.'] })).toMatchObject([
      { field: 'text' },
    ]);
  });
});

test('what is remembered of a text of 5 MB is small, and made and compared at once', () => {
  const paragraph = 'The council of Larksund met on Monday and voted for a budget of 61 million. ';
  const long = (seed: string): Version => ({
    paragraphs: Array.from({ length: 20_000 }, (_, n) => `${seed}${n} ${paragraph.repeat(3)}`),
  });
  const [was, is] = [memoryOf(long('a')), memoryOf(long('b'))];
  expect(was.characters).toBeGreaterThan(4_500_000);
  expect(JSON.stringify(was).length).toBeLessThan(32 * 1024);
  const begun = performance.now();
  const changes = changesBetween(was, is);
  expect(performance.now() - begun).toBeLessThan(500);
  expect(JSON.stringify(changes).length).toBeLessThan(16 * 1024);
});

test('of one paragraph of megabytes, no more is looked at than is remembered', () => {
  const memory = memoryOf({ paragraphs: ['word '.repeat(1_000_000)] });
  expect(JSON.stringify(memory).length).toBeLessThan(2000);
});

test('against state of before paragraphs were remembered, a changed text is told as such', () => {
  const { text: _, ...old } = memoryOf({});
  expect(changesBetween(old, memoryOf({ paragraphs: ['Other words.'] }))).toMatchObject([
    { field: 'text' },
  ]);
});
