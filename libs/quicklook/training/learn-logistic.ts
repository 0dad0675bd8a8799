import {
  createPerceptron,
  type LearntWeights,
  randomNumbers,
  shuffle,
} from '@quickwire/language/training';
import type { Decisions } from './decisions.ts';

export interface LogisticSettings {
  readonly rounds: number;
  /** First step; each round's is a share of the one before. */
  readonly step: number;
  readonly decay: number;
  /** A feature seen less often is left out. */
  readonly atLeast: number;
  readonly seed: number;
}

/**
 * Logistic regression over hashed features by stochastic gradient ascent, its weights averaged over all steps: one number a feature, the
 * log-odds of yes.
 */
export const learnLogistic = (
  { count, featuresOf, isYes }: Decisions,
  { rounds, step, decay, atLeast, seed }: LogisticSettings,
): LearntWeights => {
  const learner = createPerceptron(2, atLeast);
  const random = randomNumbers(seed);
  const order = Int32Array.from({ length: count }, (_, at) => at);
  const score = (features: Int32Array): ReturnType<typeof learner.score> =>
    learner.score(features, features.length);
  learner.setCounting(true);
  for (const at of order) score(featuresOf(at));
  learner.setCounting(false);
  let size = step;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      learner.tick();
      const features = featuresOf(at);
      const scores = score(features);
      const chance = 1 / (1 + Math.exp(scores[0]! - scores[1]!));
      const answer = isYes(at) ? 1 : 0;
      const miss = Math.abs(answer - chance);
      if (miss > SURE) learner.update(features, features.length, answer, 1 - answer, size * miss);
    }
    size *= decay;
  }
  const { keys, weights } = learner.averaged();
  return {
    classes: 1,
    keys,
    weights: Float32Array.from(keys, (_, row) => weights[2 * row + 1]! - weights[2 * row]!),
  };
};

/** A decision this sure teaches nothing more. */
const SURE = 0.001;
