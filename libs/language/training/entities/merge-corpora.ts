import { inCorpus } from '../../src/crf/feature-sink.ts';
import { LABEL_COUNT } from '../../src/crf/labels.ts';
import type { Learnt } from './learn.ts';

/**
 * Adds to each feature the given share of what was learnt for it in each corpus apart, and empties the rows of the corpora:
 * a text to be read is of none of them, and pays nothing for them. `shares` begins with corpus 1.
 */
export const mergeCorpora = (
  { rows, transitions }: Learnt,
  features: Int32Array,
  shares: readonly number[],
): Learnt => {
  const merged = rows.slice();
  const rowOf = new Map<number, number>();
  features.forEach((feature, row) => {
    rowOf.set(feature, row);
  });
  features.forEach((feature, row) => {
    shares.forEach((share, i) => {
      const own = rowOf.get(inCorpus(feature, i + 1));
      if (own === undefined) return;
      for (let label = 0; label < LABEL_COUNT; label++) {
        merged[row * LABEL_COUNT + label]! += share * rows[own * LABEL_COUNT + label]!;
        merged[own * LABEL_COUNT + label] = 0;
      }
    });
  });
  return { rows: merged, transitions };
};
