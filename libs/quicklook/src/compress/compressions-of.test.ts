import { analyse, BASIC_PIPES, type Doc, entities, parse, tags } from '@quickwire/language';
import { expect, test } from 'vitest';
import { compressionsOf, compressionText } from './compressions-of.ts';

const PIPES = [...BASIC_PIPES, tags, parse, entities()];

const read = (text: string): Doc => analyse(text, [], {}, PIPES);

const linesOf = (text: string, maxWords = 30): readonly string[] => {
  const doc = read(text);
  return compressionsOf(doc, 0, { maxWords }).map(({ tokens }) => compressionText(doc, 0, tokens));
};

const LONG =
  'The ferry company Norline suspended all crossings between Larksund and Tarn on Monday after a crack was found in the hull of its oldest ship, which was built in 1974.';

test('a long sentence gets several lines, the best first, none longer than allowed', () => {
  const doc = read(LONG);
  const lines = compressionsOf(doc, 0, { maxWords: 12 });
  expect(lines.length).toBeGreaterThan(2);
  const scores = lines.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  for (const { tokens, words } of lines) {
    expect(words).toBeLessThanOrEqual(12);
    expect(compressionText(doc, 0, tokens).split(' ').length).toBe(words);
  }
});

test('no two lines are the same', () => {
  const lines = linesOf(LONG);
  expect(new Set(lines).size).toBe(lines.length);
});

test('a line is a connected part of the tree', () => {
  const doc = read(LONG);
  const { heads, relations } = doc.sentences[0]!;
  for (const { tokens, root } of compressionsOf(doc, 0, { maxWords: 14 }))
    for (const at of tokens)
      if (at !== root && relations![at] !== 'punct') expect(tokens).toContain(heads![at]);
});

test('the same sentence gives the same lines', () => {
  expect(compressionsOf(read(LONG), 0, { maxWords: 14 })).toEqual(
    compressionsOf(read(LONG), 0, { maxWords: 14 }),
  );
});

test.each([
  ['a negation', 'The council did not approve the new harbour plan on Friday.', ' not '],
  [
    'an adverb that denies',
    'The old bridge was never inspected before the flood in March.',
    ' never ',
  ],
  ['a modal', 'The company may close its Tarn factory next year because of rising costs.', ' may '],
  [
    'a condition',
    'The union will strike on Monday if the talks in Larksund fail.',
    ' if the talks',
  ],
  [
    'a quantity with its hedge',
    'The storm killed more than 20 people in the northern villages.',
    'more than 20',
  ],
  [
    'a source at the end',
    'Two climbers died on the glacier on Sunday, police said.',
    'police said',
  ],
  [
    'who says it',
    'The minister said the tunnel would open in June after years of delay.',
    'minister said',
  ],
  [
    'a source in a phrase',
    'Prices rose sharply in May, according to the statistics office.',
    'according to',
  ],
  ['a hedge', 'The mayor allegedly took money from a building firm in 2019.', 'allegedly'],
  [
    'a complement of a copula',
    'The new stadium in Tarn is ready for the opening match.',
    'is ready',
  ],
  [
    'an object',
    'The court on Tuesday rejected an appeal by the former owner.',
    'rejected an appeal',
  ],
  ['a particle', 'The airline has called off its flights to Larksund on Monday.', 'called off'],
  [
    'an adjective that makes it another thing',
    'The former president opened the museum in Tarn on Monday.',
    'former president',
  ],
  [
    'what "all" was narrowed to',
    'All schools in the northern district closed on Monday.',
    'in the northern district',
  ],
])('no line loses %s', (_, text, part) => {
  const lines = linesOf(text);
  expect(lines).not.toEqual([]);
  for (const line of lines) expect(line).toContain(part);
});

test('what somebody said is no line without him', () => {
  for (const line of linesOf(
    'The opposition claimed that the minister hid the report from parliament.',
  ))
    expect(line).toMatch(/^The opposition claimed/);
});

test('a comma parts the news from its source, whatever was lost between', () => {
  const lines = linesOf('Two climbers died on the glacier near Tarn on Sunday, police said.');
  expect(lines).toContain('Two climbers died, police said');
});

test('of two clauses joined by "and" each may be a line', () => {
  const lines = linesOf('The mayor resigned on Monday, and the council elected a successor.');
  expect(lines).toContain('The mayor resigned on Monday');
  expect(lines).toContain('the council elected a successor');
});

test('of two clauses joined by "or" neither is', () => {
  for (const line of linesOf('The firm sells the factory or the bank closes the site.'))
    expect(line).toContain(' or ');
});

test('without a verb there is no line', () => {
  expect(linesOf('A long night in the harbour of Larksund.')).toEqual([]);
});

test('where nothing whole is short enough there is no line', () => {
  expect(linesOf('The council did not approve the new harbour plan on Friday.', 3)).toEqual([]);
});

test('brackets and quotation marks stay in pairs', () => {
  const text =
    'The mayor called the plan “a gift to the old harbour firms” during a long debate (her third) on Monday.';
  for (const line of linesOf(text)) {
    expect(line.split('“').length).toBe(line.split('”').length);
    expect(line.split('(').length).toBe(line.split(')').length);
  }
});

test('a sentence without tree is refused with the remedy', () => {
  const doc = analyse(LONG, []);
  expect(() => compressionsOf(doc, 0, { maxWords: 12 })).toThrow('pipes tags and parse');
});
