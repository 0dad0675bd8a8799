import { ROOT_RELATION, type Scores } from './parser.ts';

/** By how much a transition scores better than the next best one that may be taken. */
export const leadOfTransition = (scores: Scores, allowed: number, taken: number): number => {
  let second = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < 3; other++)
    if (other !== taken && allowed & (1 << other) && scores[other]! > second)
      second = scores[other]!;
  return scores[taken]! - second;
};

/** The best relation, the first of several, and by how much it scores better than the next best one. */
export const rankRelations = (
  scores: Scores,
): { readonly taken: number; readonly lead: number } => {
  let taken = ROOT_RELATION + 1;
  let best = scores[taken]!;
  let second = Number.NEGATIVE_INFINITY;
  for (let other = taken + 1; other < scores.length; other++) {
    const score = scores[other]!;
    if (score > best) {
      second = best;
      best = score;
      taken = other;
    } else if (score > second) second = score;
  }
  return { taken, lead: best - second };
};
