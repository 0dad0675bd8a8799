import { expect, test } from 'vitest';
import { firstHits, hitsAmong, meanPrecision, named } from './ranking.ts';

const rankings = [
  [true, false, true, false],
  [false, true],
];

test('a perfect order has all its hits in front', () => {
  expect(meanPrecision([[true, true, false]])).toBe(100);
  expect(firstHits([[true, true, false]])).toBe(100);
});

test('each story counts the same, however many entities it has', () => {
  expect(firstHits(rankings)).toBe(50);
  expect(hitsAmong(rankings, 2)).toBe(50);
  expect(named(rankings)).toBe(50);
  expect(meanPrecision(rankings)).toBeCloseTo((100 * ((1 + 2 / 3) / 2 + 1 / 2)) / 2, 6);
});
