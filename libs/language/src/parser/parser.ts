import type { Scorer } from '../linear/scorer.ts';
import type { WordAttributes } from '../words/attributes.ts';
import { Configuration } from './configuration.ts';
import { fillRelationFeatures, RELATION_FEATURES } from './relation-features.ts';
import { fillTransitionFeatures, TRANSITION_FEATURES } from './transition-features.ts';

/** Shift the next word; make the top of the stack a child of the next word, or of the word under it. */
export const TRANSITION = { shift: 0, left: 1, right: 2 } as const;

type Scores = Int32Array | Float32Array;

/** Decides each step; the default takes what scores best, a teacher learns meanwhile. */
export interface Guide {
  readonly transition: (
    state: Configuration,
    scores: Scores,
    features: Int32Array,
    allowed: number,
  ) => number;
  readonly relation: (
    state: Configuration,
    head: number,
    scores: Scores,
    features: Int32Array,
  ) => number;
}

/** Bits of the transitions that may be taken. Only the last word left may hang on the root: so there is one. */
export const allowedIn = ({ next, count, depth, stack }: Configuration): number => {
  const shift = next <= count;
  const left = shift && stack[depth - 1] !== 0;
  const right = depth > 1 && (stack[depth - 2] !== 0 || !shift);
  return (shift ? 1 : 0) | (left ? 2 : 0) | (right ? 4 : 0);
};

/** What a word hangs on. */
export const ROOT_RELATION = 0;

const best: Guide = {
  transition: (_state, scores, _features, allowed) => {
    let taken = -1;
    for (let other = 0; other < 3; other++)
      if (allowed & (1 << other) && (taken < 0 || scores[other]! > scores[taken]!)) taken = other;
    return taken;
  },
  relation: (_state, _head, scores) => {
    let taken = 1;
    for (let other = 2; other < scores.length; other++)
      if (scores[other]! > scores[taken]!) taken = other;
    return taken;
  },
};
