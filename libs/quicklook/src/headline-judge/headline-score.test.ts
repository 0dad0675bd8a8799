import { analyse } from '@quickwire/language';
import { expect, test } from 'vitest';
import { headlineScore } from './headline-score.ts';
import { readLine } from './line-doc.ts';

const score = (line: string): number => headlineScore(readLine(line));

const FINISHED = [
  'Council approves new harbour plan for Tarn',
  'Ferry line suspends crossings after crack found in hull',
  'Police arrest three men over robbery in Tarn',
  'Mayor says tunnel will open in June after long delay',
  'Six men and three women were arrested in a drug raid',
  'Court rejects appeal by former owner of ferry',
  'Airstrikes hit port city ahead of talks',
  'Two climbers killed on glacier near Larksund',
];

test.each(FINISHED)('%s: reads as finished', (line) => {
  expect(score(line)).toBeGreaterThan(0.5);
});

test.each([
  ['ends on a preposition', 'Council approves new harbour plan for'],
  ['ends on an article', 'Council approves the'],
  ['ends on a conjunction', 'Ferry line suspends crossings and'],
  ['ends on an auxiliary', 'Two climbers on the glacier have'],
  ['has lost its object', 'Court rejected on Tuesday'],
  ['has lost its object', 'The company announced'],
  ['is a noun phrase', 'A long night in the harbour of Larksund'],
  ['is a noun phrase', 'The new stadium in Tarn'],
  ['has a participle for a verb', 'The minister accused of taking bribes from builders'],
  ['has a participle for a verb', 'The bridge opened by the king in 1974'],
  ['has lost a quotation mark', 'Council “approves new harbour plan for Tarn'],
  ['has lost a quotation mark', 'Mayor calls harbour plan a gift” to firms'],
  ['has its words in disorder', 'Crossings suspends ferry the after line'],
])('a line that %s does not: %s', (_, line) => {
  expect(score(line)).toBeLessThan(0.5);
});

test('a line without words is no line', () => {
  expect(score('')).toBe(0);
});

test('a line without tree is refused with the remedy', () => {
  expect(() => headlineScore(analyse('Council approves new plan', []))).toThrow('readLine');
});
