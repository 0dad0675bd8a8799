import { expect, test } from 'vitest';
import { Tally } from './tally.ts';

test('keys are counted apart, however many, and are forgotten when it is cleared', () => {
  const tally = new Tally(2);
  for (let key = 0; key < 1000; key++) tally.count(-key, key % 2);
  tally.count(-999, 1);
  expect(tally.at(tally.rowOf(-999), 1)).toBe(2);
  expect(tally.at(tally.rowOf(-999), 0)).toBe(0);
  expect(tally.at(tally.rowOf(-4), 0)).toBe(1);
  tally.clear();
  expect(tally.rowOf(-999)).toBe(-1);
  tally.count(-3, 0);
  expect(tally.at(tally.rowOf(-3), 1)).toBe(0);
});
