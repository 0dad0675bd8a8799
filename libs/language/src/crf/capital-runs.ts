import type { Word } from './words.ts';

/** The unbroken runs of words with a capital in one sentence; arrays are reused from sentence to sentence. */
export interface CapitalRuns {
  /** For each word in a run, the index of the run's first word; else -1. */
  firsts: Int32Array;
  /** And of its last word. */
  lasts: Int32Array;
}

export const newCapitalRuns = (): CapitalRuns => ({
  firsts: new Int32Array(256),
  lasts: new Int32Array(256),
});

export const markRuns = (words: readonly Word[], runs: CapitalRuns): void => {
  const { length } = words;
  if (runs.firsts.length < length) {
    runs.firsts = new Int32Array(length * 2);
    runs.lasts = new Int32Array(length * 2);
  }
  runs.firsts.fill(-1, 0, length);
  runs.lasts.fill(-1, 0, length);
  for (let first = 0; first < length; ) {
    let end = first;
    while (end < length && words[end]!.capital) end += 1;
    runs.firsts.fill(first, first, end);
    runs.lasts.fill(end - 1, first, end);
    first = end + 1;
  }
};
