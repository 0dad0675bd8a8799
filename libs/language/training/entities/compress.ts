import { writeSections } from '../../src/binary/sections.ts';
import { LABEL_COUNT } from '../../src/crf/labels.ts';
import type { Learnt } from './learn.ts';

/** Weights beyond this are cut to it: they are few, and finer steps for the rest are worth more. */
const LARGEST = 4;
const STEPS = 127;

/** What was learnt for features, in the order of their rows. */
export interface Reading {
  readonly learnt: Learnt;
  readonly features: Int32Array;
}

export interface CompressOptions {
  /** How many features are kept: those with the largest weights. */
  readonly most: number;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** The bytes of a model: weights in one byte each, of the features that matter most, ordered by hash. */
export const compress = (
  { learnt, features }: Reading,
  { most, meta }: CompressOptions,
): { readonly file: Uint8Array; readonly kept: number } => {
  const weights = learnt.rows;
  const size = largestWeights(weights);
  const kept = Int32Array.from(size.keys())
    .filter((row) => quantise(size[row]!) !== 0)
    .sort((a, b) => size[b]! - size[a]! || features[a]! - features[b]!)
    .slice(0, most)
    .sort((a, b) => features[a]! - features[b]!);
  const rows = new Int8Array(kept.length * LABEL_COUNT);
  kept.forEach((row, at) => {
    for (let label = 0; label < LABEL_COUNT; label++)
      rows[at * LABEL_COUNT + label] = cut(quantise(weights[row * LABEL_COUNT + label]!));
  });
  const file = writeSections(meta, {
    features: Int32Array.from(kept, (row) => features[row]!),
    rows,
    transitions: Int32Array.from(learnt.transitions, quantise),
  });
  return { file, kept: kept.length };
};

/** In the unit of the weights as they are shipped. */
export const quantise = (score: number): number => Math.round((score * STEPS) / LARGEST);

const cut = (steps: number): number => Math.max(-STEPS, Math.min(STEPS, steps));

const largestWeights = (rows: Float32Array): Float32Array => {
  const largest = new Float32Array(rows.length / LABEL_COUNT);
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / LABEL_COUNT);
    largest[row] = Math.max(largest[row]!, Math.abs(rows[i]!));
  }
  return largest;
};
