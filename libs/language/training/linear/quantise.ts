import { encodeKeys } from '../../src/binary/keys.ts';
import type { SectionArray } from '../../src/binary/sections.ts';
import { DENSE_CLASSES } from '../../src/linear/linear-model.ts';
import type { LearntWeights } from './perceptron.ts';

const KEY_BYTES = 2.2;

/** The byte for a weight: the square root of its share of the largest, as `readLinearModel` expands it. */
const byteOf = (weight: number, largest: number): number =>
  Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / largest) * 127);

const strongest = ({ classes, keys, weights }: LearntWeights): Float32Array =>
  Float32Array.from(keys, (_, row) => {
    let most = 0;
    for (let column = 0; column < classes; column++)
      most = Math.max(most, Math.abs(weights[row * classes + column]!));
    return most;
  });

/** Bytes that remain when all rows below a threshold go, and with them the single weights below half of it. */
const bytesAbove = (learnt: LearntWeights, most: Float32Array, threshold: number): number => {
  const { classes, weights } = learnt;
  let bytes = 0;
  for (let row = 0; row < most.length; row++) {
    if (most[row]! < threshold) continue;
    if (classes === DENSE_CLASSES) {
      bytes += KEY_BYTES + classes;
      continue;
    }
    bytes += KEY_BYTES + 1;
    for (let column = 0; column < classes; column++)
      if (Math.abs(weights[row * classes + column]!) >= threshold / 2) bytes += 2;
  }
  return bytes;
};

/** The lowest threshold with which the rows fit, by halving. */
const thresholdFor = (learnt: LearntWeights, most: Float32Array, budget: number): number => {
  const largest = most.reduce((a, b) => Math.max(a, b), 0);
  let low = largest * (0.5 / 127) ** 2;
  let high = largest;
  if (bytesAbove(learnt, most, low) <= budget) return low;
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (bytesAbove(learnt, most, middle) > budget) low = middle;
    else high = middle;
  }
  return high;
};

/**
 * The sections of a model file for learnt weights, in one byte each, the weakest features left out so that they take about `budget` bytes.
 */
export const quantise = (
  name: string,
  learnt: LearntWeights,
  budget: number,
): Readonly<Record<string, SectionArray>> => {
  const { classes, keys, weights } = learnt;
  const most = strongest(learnt);
  const threshold = thresholdFor(learnt, most, budget);
  const largest = most.reduce((a, b) => Math.max(a, b), 0);
  const rows = [...keys.keys()]
    .filter((row) => most[row]! >= threshold)
    .sort((a, b) => keys[a]! - keys[b]!);
  const values: number[] = [];
  const columns: number[] = [];
  const counts: number[] = [];
  for (const row of rows) {
    let count = 0;
    for (let column = 0; column < classes; column++) {
      const weight = weights[row * classes + column]!;
      const byte = byteOf(weight, largest);
      const kept = classes === DENSE_CLASSES || Math.abs(weight) >= threshold / 2;
      if (!kept || (classes !== DENSE_CLASSES && byte === 0)) continue;
      values.push(byte);
      columns.push(column);
      count++;
    }
    counts.push(count);
  }
  const sections = {
    [`${name}.keys`]: encodeKeys(Uint32Array.from(rows, (row) => keys[row]!)),
    [`${name}.values`]: Int8Array.from(values),
    [`${name}.largest`]: Float32Array.of(largest),
  };
  if (classes === DENSE_CLASSES) return sections;
  return {
    ...sections,
    [`${name}.classes`]: Uint8Array.from(columns),
    [`${name}.counts`]: Uint8Array.from(counts),
  };
};
