import { createHashIndex } from '../binary/hash-index.ts';
import type { Sections } from '../binary/sections.ts';
import { LABEL_COUNT } from './labels.ts';

/** What was learnt: for each feature a row of scores, one a label, and a score for each label after another. All in one unit. */
export interface Weights {
  /** Adds the scores of features to those of a token, which begin at `offset`. */
  addScores(ids: Int32Array, count: number, scores: Int32Array, offset: number): void;
  /** Of label `b` after label `a`, at a × LABEL_COUNT + b. */
  readonly transitions: Int32Array;
}

export const weightsOf = (sections: Sections): Weights => {
  const rows = sections.get('rows', Int8Array);
  const index = createHashIndex(sections.get('features', Int32Array));
  return {
    transitions: sections.get('transitions', Int32Array),
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
