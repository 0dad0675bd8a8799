import type { Sections } from './sections.ts';
/** What was learnt: for each feature a row of scores, one a label, and a score for each label after another. All in one unit. */
export interface Weights {
    /** Adds the scores of features to those of a token, which begin at `offset`. */
    addScores(ids: Int32Array, count: number, scores: Int32Array, offset: number): void;
    /** Of label `b` after label `a`, at a × LABEL_COUNT + b. */
    readonly transitions: Int32Array;
}
export declare const weightsOf: (sections: Sections) => Weights;
