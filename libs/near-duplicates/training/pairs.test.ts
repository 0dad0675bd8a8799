import { expect, test } from 'vitest';
import { halvesOf } from './halves.ts';
import { countsOf, measure, scoreOf } from './measure.ts';
import { neighbours } from './neighbours.ts';
import { pairsOf } from './pairs.ts';
import type { Text } from './read-texts.ts';

const PLACES = ['Lorne', 'Skarn', 'Asker', 'Vinje', 'Calder', 'Sund'];
const text = (at: number): Text => ({
  id: `made/${at}`,
  source: 'world',
  headline: '',
  paragraphs: Array.from(
    { length: 6 },
    (_, n) =>
      `Item ${at * 31 + n} in ${PLACES[(at + n) % 6]} was about matter${at} and detail${at}x${n}, said the board${at}. It cost ${at * 97 + n * 13} crowns and took ${n + 2} days of work${at} there.`,
  ),
});
const texts = Array.from({ length: 12 }, (_, at) => text(at));
const series = ['a', 'b'].map((id) => ({ ...text(99), id: `series/${id}` }));
const all = [...texts, ...series];

test('the same seed makes the same pairs, another seed others', () => {
  const near = neighbours(all, 2);
  expect(pairsOf(all, near, 1)).toEqual(pairsOf(all, near, 1));
  expect(pairsOf(all, near, 1)).not.toEqual(pairsOf(all, near, 2));
});

test('what is of one series is in one half', () => {
  const halves = halvesOf(all, neighbours(all, 2));
  expect(halves.get(series[0]!)).toBe(halves.get(series[1]!));
});

test('precision is of the links, recall of the pairs that tell the same story', () => {
  const counts = [
    { kind: 'cut', same: true, pairs: 10, linked: 8 },
    { kind: 'drawn', same: false, pairs: 90, linked: 2 },
  ];
  expect(scoreOf(counts)).toEqual({ precision: 0.8, recall: 0.8, wrong: 2 });
});

test('each kind is counted', () => {
  const counts = countsOf(pairsOf(texts, [], 1).map(measure));
  expect(counts.length).toBeGreaterThan(12);
  for (const { pairs, linked } of counts) expect(linked).toBeLessThanOrEqual(pairs);
});
