import { LABEL_COUNT } from '../../src/crf/labels.ts';
import { randomNumbers, shuffle } from '../random.ts';
import type { Examples } from './examples.ts';
import { FeatureSample } from './feature-sample.ts';
import { SentenceGradient } from './sentence-gradient.ts';

/** What is learnt: a score for each feature and label, and for each label after another. */
export interface Learnt {
  /** LABEL_COUNT numbers a row. */
  readonly rows: Float32Array;
  readonly transitions: Float64Array;
}

export interface LearningOptions {
  readonly epochs: number;
  /** First step along the gradient. */
  readonly step: number;
  /** Strength of the pull towards zero, for each sentence. */
  readonly decay: number;
  /** Share of each token's features that are left out at a step, drawn anew each time: what is left learns not to rely on them. */
  readonly dropout: number;
  readonly seed: number;
  readonly report?: (line: string) => void;
}

/** A token whose labels are this sure teaches nothing more. */
const SURE = 0.003;
/** A sentence whose labels are all this sure is left out of the next RESTS passes. */
const CALM = 0.02;
const RESTS = 2;

/**
 * Maximises the likelihood of the labels by stochastic gradient ascent, one sentence a step, with L2 decay kept as one factor (Bottou 2010).
 * Begins with the transitions of what was learnt before, if anything was. Gives the mean of the weights after each epoch of the second half, which swings less than the last.
 */
export const learn = (
  examples: Examples,
  sentences: Int32Array,
  options: LearningOptions,
  before?: Learnt,
): Learnt => {
  const { sentenceStarts } = examples;
  const weights = new Float32Array(examples.features.length * LABEL_COUNT);
  const transitions = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  if (before) transitions.set(before.transitions);
  const mean = {
    weights: new Float32Array(weights.length),
    transitions: new Float64Array(transitions.length),
  };
  const gradient = new SentenceGradient();
  const sample = new FeatureSample(options.dropout);
  const random = randomNumbers(options.seed);
  const order = sentences.slice();
  const rests = new Uint8Array(sentenceStarts.length);
  let steps = 0;
  let factor = 1;
  let averaged = 0;

  const settle = (): void => {
    for (let i = 0; i < weights.length; i++) weights[i]! *= factor;
    factor = 1;
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let likelihood = 0;
    for (const sentence of order) {
      if (rests[sentence]! > 0) {
        rests[sentence]! -= 1;
        continue;
      }
      const step = options.step / (1 + options.step * options.decay * steps);
      steps += 1;
      const from = sentenceStarts[sentence]!;
      const length = sentenceStarts[sentence + 1]! - from;
      const { rows, starts, scale } = sample;
      if (length === 0) continue;
      sample.draw(examples, from, length, random);
      const gold = examples.labels.subarray(from, from + length);
      likelihood += gradient.compute(
        sample,
        gold,
        weights,
        factor * scale,
        transitions,
        examples.scores?.subarray(from * LABEL_COUNT),
      );
      const shrink = 1 - step * options.decay;
      const rowStep = (step * scale) / factor;
      let largest = 0;
      for (let at = 0; at < length; at++) {
        const offset = at * LABEL_COUNT;
        const unsure = gradient.largest(offset);
        largest = Math.max(largest, unsure);
        if (unsure < SURE) continue;
        for (let i = starts[at]!; i < starts[at + 1]!; i++) {
          const row = rows[i]! * LABEL_COUNT;
          for (let label = 0; label < LABEL_COUNT; label++)
            weights[row + label]! += rowStep * gradient.labels[offset + label]!;
        }
      }
      if (largest < CALM) rests[sentence] = RESTS;
      for (let i = 0; i < transitions.length; i++)
        transitions[i] = transitions[i]! * shrink + step * gradient.transitions[i]!;
      factor *= shrink;
      if (factor < 1e-4) settle();
    }
    settle();
    options.report?.(`epoch ${epoch + 1}: log-likelihood ${likelihood.toFixed(0)}`);
    if (epoch < Math.floor(options.epochs / 2)) continue;
    averaged += 1;
    for (let i = 0; i < weights.length; i++)
      mean.weights[i]! += (weights[i]! - mean.weights[i]!) / averaged;
    for (let i = 0; i < transitions.length; i++)
      mean.transitions[i]! += (transitions[i]! - mean.transitions[i]!) / averaged;
  }
  return { rows: mean.weights, transitions: mean.transitions };
};
