import { expect, test } from 'vitest';
import { markRuns, newCapitalRuns } from './capital-runs.ts';
import type { Word } from './words.ts';

test('each word with a capital knows the first and the last word of its run', () => {
  const runs = newCapitalRuns();
  const words = [...'XXxxX'].map((letter) => ({ capital: letter === 'X' }) as Word);
  markRuns(words, runs);
  expect([...runs.firsts.subarray(0, 5)]).toEqual([0, 0, -1, -1, 4]);
  expect([...runs.lasts.subarray(0, 5)]).toEqual([1, 1, -1, -1, 4]);
  const long = Array.from({ length: 1000 }, () => ({ capital: true }) as Word);
  markRuns(long, runs);
  expect(runs.lasts[0]).toBe(999);
});
