import type { Scorer } from '../linear/scorer.ts';
import type { WordAttributes } from '../words/attributes.ts';
import { Configuration } from './configuration.ts';
import { fillRelationFeatures, RELATION_FEATURES } from './relation-features.ts';
import { fillTransitionFeatures, TRANSITION_FEATURES } from './transition-features.ts';

/** Shift the next word; make the top of the stack a child of the next word, or of the word under it. */
export const TRANSITION = { shift: 0, left: 1, right: 2 } as const;

/** The relation of the word on the root, first of all. */
export const ROOT_RELATION = 0;

export type Scores = Int32Array | Float32Array;

/** Decides each step. Both give what to go on with. */
export interface Guide {
  /** Called before each sentence. */
  readonly start?: (words: readonly WordAttributes[], tags: Int32Array, rivals: Int32Array) => void;
  /** `allowed` has the bits of the transitions that may be taken: two at least. */
  readonly transition: (
    state: Configuration,
    scores: Scores,
    allowed: number,
    features: Int32Array,
  ) => number;
  /** The relation of the top of the stack to `head`. */
  readonly relation: (
    state: Configuration,
    head: number,
    scores: Scores,
    features: Int32Array,
  ) => number;
}

/** Only the last word left may hang on the root, so that there is one. */
export const allowedIn = ({ next, count, depth, stack }: Configuration): number => {
  const shift = next <= count;
  const left = shift && stack[depth - 1] !== 0;
  const right = depth > 1 && (stack[depth - 2] !== 0 || !shift);
  return (shift ? 1 : 0) | (left ? 2 : 0) | (right ? 4 : 0);
};

export const bestTransition = (scores: Scores, allowed: number): number => {
  let taken = -1;
  for (let other = 0; other < 3; other++)
    if (allowed & (1 << other) && (taken < 0 || scores[other]! > scores[taken]!)) taken = other;
  return taken;
};

export const bestRelation = (scores: Scores): number => {
  let taken = ROOT_RELATION + 1;
  for (let other = taken + 1; other < scores.length; other++)
    if (scores[other]! > scores[taken]!) taken = other;
  return taken;
};

const onlyOne = (allowed: number): boolean => (allowed & (allowed - 1)) === 0;

/**
 * Parses sentences, with the fine tags of their words and the rivals of these, into a configuration of its own, which holds the heads and relations until the next sentence. Two decisions a word, so linear in the sentence.
 */
export type Parse = (
  words: readonly WordAttributes[],
  tags: Int32Array,
  rivals: Int32Array,
) => Configuration;

export const createParser = (
  transitions: Scorer,
  relations: Scorer,
  kinds: Uint8Array,
  guide: Guide,
): Parse => {
  const state = new Configuration();
  const features = new Int32Array(TRANSITION_FEATURES);
  const relationFeatures = new Int32Array(RELATION_FEATURES);

  const choose = (allowed: number): number => {
    if (onlyOne(allowed)) return 31 - Math.clz32(allowed);
    fillTransitionFeatures(state, features);
    const scores = transitions.score(features, TRANSITION_FEATURES);
    return guide.transition(state, scores, allowed, features);
  };
  const attach = (head: number): void => {
    if (head === 0) {
      state.attachTop(0, ROOT_RELATION);
      return;
    }
    const dependent = state.stack[state.depth - 1]!;
    fillRelationFeatures(state, head, dependent, relationFeatures);
    const scores = relations.score(relationFeatures, RELATION_FEATURES);
    state.attachTop(head, guide.relation(state, head, scores, relationFeatures));
  };

  return (words, tags, rivals) => {
    state.start(words, tags, rivals, kinds);
    guide.start?.(words, tags, rivals);
    while (state.next <= state.count || state.depth > 1) {
      const transition = choose(allowedIn(state));
      if (transition === TRANSITION.shift) state.shift();
      else if (transition === TRANSITION.left) attach(state.next);
      else attach(state.stack[state.depth - 2]!);
    }
    return state;
  };
};
