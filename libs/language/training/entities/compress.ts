import { encodeKeys } from '../../src/binary/keys.ts';
import { packSections, type SectionArray } from '../../src/binary/sections.ts';
import { LABEL_COUNT } from '../../src/crf/labels.ts';
import { SCORE_UNIT } from '../../src/crf/score-unit.ts';
import type { Learnt } from './learn.ts';

/** Weights beyond these steps are cut: they are few, and finer steps for the rest are worth more. */
const STEPS = 127;

/** What was learnt for features, in the order of their rows. */
export interface Reading {
  readonly learnt: Learnt;
  readonly features: Int32Array;
}

export interface PackOptions {
  /** How many features of a reading are kept: those with the largest weights. */
  readonly most: number;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** The bytes of a model: weights in one byte each, of the features that matter most, ordered by hash. */
export const packReadings = (
  { first, second }: { readonly first: Reading; readonly second: Reading },
  { most, meta }: PackOptions,
): { readonly file: Uint8Array; readonly kept: number } => {
  const sections = { ...sectionsOf('first', first, most), ...sectionsOf('second', second, most) };
  const weights = sections['first.rows']!.length + sections['second.rows']!.length;
  const kept = weights / LABEL_COUNT;
  return { file: packSections(meta, sections), kept };
};

const sectionsOf = (
  name: string,
  { learnt, features }: Reading,
  most: number,
): Readonly<Record<string, SectionArray>> => {
  const size = largestWeights(learnt.rows);
  const kept = Int32Array.from(size.keys())
    .filter((row) => quantise(size[row]!) !== 0)
    .sort((a, b) => size[b]! - size[a]! || features[a]! - features[b]!)
    .slice(0, most)
    .sort((a, b) => (features[a]! >>> 0) - (features[b]! >>> 0));
  const rows = new Int8Array(kept.length * LABEL_COUNT);
  kept.forEach((row, at) => {
    for (let label = 0; label < LABEL_COUNT; label++)
      rows[at * LABEL_COUNT + label] = cut(quantise(learnt.rows[row * LABEL_COUNT + label]!));
  });
  return {
    [`${name}.features`]: encodeKeys(Uint32Array.from(kept, (row) => features[row]!)),
    [`${name}.rows`]: rows,
    [`${name}.transitions`]: Int32Array.from(learnt.transitions, quantise),
  };
};

/** In the unit of the weights as they are shipped. */
export const quantise = (score: number): number => Math.round(score / SCORE_UNIT);

const cut = (steps: number): number => Math.max(-STEPS, Math.min(STEPS, steps));

const largestWeights = (rows: Float32Array): Float32Array => {
  const largest = new Float32Array(rows.length / LABEL_COUNT);
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / LABEL_COUNT);
    largest[row] = Math.max(largest[row]!, Math.abs(rows[i]!));
  }
  return largest;
};
