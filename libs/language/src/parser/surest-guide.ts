import type { Scorer } from '../linear/scorer.ts';
import type { Configuration } from './configuration.ts';
import { leadOfTransition, rankRelations } from './leads.ts';
import type { Network } from './network.ts';
import { bestTransition, type Guide, type Scores } from './parser.ts';

/** How the linear scores and the network's are weighed. Chosen on the development parts of the treebanks. */
export interface Mixture {
  /** What one unit of the linear scores weighs beside the network's natural logarithms. */
  readonly transitionWeight: number;
  readonly relationWeight: number;
  /** With a larger lead than this, in linear units, the linear model decides alone: that is most of the time. */
  readonly transitionGate: number;
  readonly relationGate: number;
}

/** Where the linear model decides alone it leads by this much more than its own lead, as the network mostly agrees. */
const AGREEMENT = 2;

const addScaled = (mixed: Float32Array, scores: Scores, weight: number): Float32Array => {
  for (let at = 0; at < mixed.length; at++) mixed[at]! += scores[at]! * weight;
  return mixed;
};

/** A decision is about the top of the stack and the front of the buffer. */
const noteMargin = (state: Configuration, margin: number): void => {
  state.noteMargin(state.stack[state.depth - 1]!, margin);
  if (state.next <= state.count) state.noteMargin(state.next, margin);
};

/** Takes what the linear models find best, and notes by how much, in their own units. */
export const createLinearGuide = (transitions: Scorer, relations: Scorer): Guide => ({
  transition: (state, scores, allowed) => {
    const taken = bestTransition(scores, allowed);
    noteMargin(state, leadOfTransition(scores, allowed, taken) * transitions.unit);
    return taken;
  },
  relation: (state, _head, scores) => {
    const { taken, lead } = rankRelations(scores);
    state.noteMargin(state.stack[state.depth - 1]!, lead * relations.unit);
    return taken;
  },
});

/** Takes what the linear models and the network together find best, and notes by how much, in natural logarithms. */
export const createMixedGuide = (
  transitions: Scorer,
  relations: Scorer,
  network: Network,
  { transitionWeight, relationWeight, transitionGate, relationGate }: Mixture,
): Guide => {
  const transitionUnit = transitions.unit * transitionWeight;
  const relationUnit = relations.unit * relationWeight;
  return {
    start: network.start,
    transition: (state, scores, allowed) => {
      const linear = bestTransition(scores, allowed);
      const lead = leadOfTransition(scores, allowed, linear);
      if (lead * transitions.unit > transitionGate) {
        noteMargin(state, lead * transitionUnit * AGREEMENT);
        return linear;
      }
      const mixed = addScaled(network.transitions(state), scores, transitionUnit);
      const taken = bestTransition(mixed, allowed);
      noteMargin(state, leadOfTransition(mixed, allowed, taken));
      return taken;
    },
    relation: (state, _head, scores) => {
      const top = state.stack[state.depth - 1]!;
      const linear = rankRelations(scores);
      if (linear.lead * relations.unit > relationGate) {
        state.noteMargin(top, linear.lead * relationUnit * AGREEMENT);
        return linear.taken;
      }
      const mixed = rankRelations(addScaled(network.relations(state), scores, relationUnit));
      state.noteMargin(top, mixed.lead);
      return mixed.taken;
    },
  };
};
