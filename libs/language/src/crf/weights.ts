import { decodeKeys } from '../binary/keys.ts';
import type { Sections } from '../binary/sections.ts';
import { createSortedIndex } from '../binary/sorted-index.ts';
import { LABEL_COUNT } from './labels.ts';

/** What was learnt: for each feature a row of scores, one a label, and a score for each label after another. All in one unit. */
export interface Weights {
  /** Adds the scores of features to those of a token, which begin at `offset`. */
  addScores(ids: Int32Array, count: number, scores: Int32Array, offset: number): void;
  /** Of label `b` after label `a`, at a × LABEL_COUNT + b. */
  readonly transitions: Int32Array;
}

/** What was learnt for each of the two readings of a text. */
export interface Readings {
  readonly first: Weights;
  readonly second: Weights;
}

export const readingsOf = (sections: Sections): Readings => ({
  first: weightsOf(sections, 'first'),
  second: weightsOf(sections, 'second'),
});

const weightsOf = (sections: Sections, reading: 'first' | 'second'): Weights => {
  const rows = sections.get(`${reading}.rows`, Int8Array);
  const index = createSortedIndex(decodeKeys(sections.get(`${reading}.features`, Uint8Array)));
  return {
    transitions: sections.get(`${reading}.transitions`, Int32Array),
    addScores: (ids, count, scores, offset) => {
      for (let i = 0; i < count; i++) {
        const row = index.find(ids[i]!);
        if (row < 0) continue;
        const from = row * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++)
          scores[offset + label]! += rows[from + label]!;
      }
    },
  };
};
