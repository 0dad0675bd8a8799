import type { Scorer } from '../linear/scorer.ts';
import type { Configuration } from './configuration.ts';
import type { Network } from './network.ts';
import { bestRelation, bestTransition, type Guide, ROOT_RELATION, type Scores } from './parser.ts';

/** How the two opinions are weighed. Chosen on the development parts of the treebanks. */
export interface Mixture {
  /** What one unit of the linear scores weighs beside the network's logarithms. */
  readonly transitionWeight: number;
  readonly relationWeight: number;
  /** With a larger lead than this, in linear units, the linear model decides alone: that is most of the time. */
  readonly transitionGate: number;
  readonly relationGate: number;
}

const leadOfTransition = (scores: Scores, allowed: number, taken: number): number => {
  let second = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < 3; other++)
    if (other !== taken && allowed & (1 << other) && scores[other]! > second)
      second = scores[other]!;
  return scores[taken]! - second;
};

const leadOfRelation = (scores: Scores, taken: number): number => {
  let second = Number.NEGATIVE_INFINITY;
  for (let other = ROOT_RELATION + 1; other < scores.length; other++)
    if (other !== taken && scores[other]! > second) second = scores[other]!;
  return scores[taken]! - second;
};

const addScaled = (mixed: Float32Array, scores: Scores, weight: number): Float32Array => {
  for (let at = 0; at < mixed.length; at++) mixed[at]! += scores[at]! * weight;
  return mixed;
};

/**
 * Takes what the linear scores and the network together find best, and notes its lead on the words that the decision is about: the top of the stack and the front of the buffer.
 */
export const createMixedGuide = (
  transitions: Scorer,
  relations: Scorer,
  network: Network,
  { transitionWeight, relationWeight, transitionGate, relationGate }: Mixture,
): Guide => {
  const transitionUnit = transitions.unit * transitionWeight;
  const relationUnit = relations.unit * relationWeight;

  const note = (state: Configuration, margin: number): void => {
    state.noteMargin(state.stack[state.depth - 1]!, margin);
    if (state.next <= state.count) state.noteMargin(state.next, margin);
  };
  return {
    start: network.start,
    transition: (state, scores, allowed) => {
      const linear = bestTransition(scores, allowed);
      const lead = leadOfTransition(scores, allowed, linear);
      if (lead * transitions.unit > transitionGate) {
        note(state, lead * transitionUnit * 2);
        return linear;
      }
      const mixed = addScaled(network.transitions(state), scores, transitionUnit);
      const taken = bestTransition(mixed, allowed);
      note(state, leadOfTransition(mixed, allowed, taken));
      return taken;
    },
    relation: (state, _head, scores) => {
      const top = state.stack[state.depth - 1]!;
      const linear = bestRelation(scores);
      const lead = leadOfRelation(scores, linear);
      if (lead * relations.unit > relationGate) {
        state.noteMargin(top, lead * relationUnit * 2);
        return linear;
      }
      const mixed = addScaled(network.relations(state), scores, relationUnit);
      const taken = bestRelation(mixed);
      state.noteMargin(top, leadOfRelation(mixed, taken));
      return taken;
    },
  };
};
