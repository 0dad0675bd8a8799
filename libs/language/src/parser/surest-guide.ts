import type { Scorer } from '../linear/scorer.ts';
import type { Configuration } from './configuration.ts';
import { bestRelation, bestTransition, type Guide, ROOT_RELATION, type Scores } from './parser.ts';

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

/** Takes what scores best, and notes its lead on the words that the decision is about: the top of the stack and the front of the buffer. */
export const createSurestGuide = (transitions: Scorer, relations: Scorer): Guide => ({
  transition: (state: Configuration, scores, allowed) => {
    const taken = bestTransition(scores, allowed);
    const margin = leadOfTransition(scores, allowed, taken) * transitions.unit;
    state.noteMargin(state.stack[state.depth - 1]!, margin);
    if (state.next <= state.count) state.noteMargin(state.next, margin);
    return taken;
  },
  relation: (state, _head, scores) => {
    const taken = bestRelation(scores);
    const margin = leadOfRelation(scores, taken) * relations.unit;
    state.noteMargin(state.stack[state.depth - 1]!, margin);
    return taken;
  },
});
