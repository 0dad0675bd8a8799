import { createHashIndex } from '../binary/hash-index.ts';
import { decodeKeys } from '../binary/keys.ts';
import type { Sections } from '../binary/sections.ts';
import type { Scorer } from './scorer.ts';

/** Largest magnitude a weight has once expanded. */
const FULL_SCALE = 32_767;
/** With so few classes a row is stored whole; else as pairs of class and weight. */
export const DENSE_CLASSES = 3;
/** More than are scored at once. */
const MOST_FEATURES = 256;
/** Three weights share one number of 30 bits. */
const DENSE_SCALE = 511;

/**
 * A weight's byte holds the square root of its magnitude: small weights are many and their differences matter, and a linear byte costs four points of accuracy.
 */
const expand = (byte: number, scale: number): number =>
  Math.sign(byte) * Math.round((byte / 127) ** 2 * scale);

const largestOf = (model: Sections, name: string): number =>
  model.get(`${name}.largest`, Float32Array)[0]!;

const readDense = (model: Sections, name: string): Scorer => {
  const values = model.get(`${name}.values`, Int8Array);
  const packed = new Int32Array(values.length / DENSE_CLASSES);
  for (let row = 0; row < packed.length; row++)
    for (let column = 0; column < DENSE_CLASSES; column++) {
      const weight = expand(values[row * DENSE_CLASSES + column]!, DENSE_SCALE);
      packed[row]! |= (weight & 1023) << (10 * column);
    }
  const index = createHashIndex(decodeKeys(model.get(`${name}.keys`, Uint8Array)), packed);
  const scores = new Int32Array(DENSE_CLASSES);
  const found = new Int32Array(MOST_FEATURES);
  return {
    classes: DENSE_CLASSES,
    unit: largestOf(model, name) / DENSE_SCALE,
    score: (features, count) => {
      let first = 0;
      let second = 0;
      let third = 0;
      const rows = index.findAll(features, count, found);
      for (let at = 0; at < rows; at++) {
        const row = found[at]!;
        first += (row << 22) >> 22;
        second += (row << 12) >> 22;
        third += (row << 2) >> 22;
      }
      scores[0] = first;
      scores[1] = second;
      scores[2] = third;
      return scores;
    },
  };
};

/** Where a row starts and how long it is, in one number; a weight and its class in one. Each feature then costs two far reads. */
const COUNT_BITS = 7;
const CLASS_BITS = 8;

/** In a function of its own, as in `createHashIndex`: the bytes need not stay beside what is made of them. */
const readEntries = (model: Sections, name: string): Int32Array => {
  const columns = model.get(`${name}.classes`, Uint8Array);
  return Int32Array.from(
    model.get(`${name}.values`, Int8Array),
    (byte, at) => (expand(byte, FULL_SCALE) << CLASS_BITS) | columns[at]!,
  );
};

const readRows = (model: Sections, name: string): Int32Array => {
  let start = 0;
  return Int32Array.from(model.get(`${name}.counts`, Uint8Array), (count) => {
    const row = (start << COUNT_BITS) | count;
    start += count;
    return row;
  });
};

const readSparse = (model: Sections, name: string, classes: number): Scorer => {
  const entries = readEntries(model, name);
  const index = createHashIndex(
    decodeKeys(model.get(`${name}.keys`, Uint8Array)),
    readRows(model, name),
  );
  const scores = new Int32Array(classes);
  const found = new Int32Array(MOST_FEATURES);
  return {
    classes,
    unit: largestOf(model, name) / FULL_SCALE,
    score: (features, count) => {
      scores.fill(0);
      const hits = index.findAll(features, count, found);
      for (let at = 0; at < hits; at++) {
        const row = found[at]!;
        let entry = row >>> COUNT_BITS;
        const end = entry + (row & ((1 << COUNT_BITS) - 1));
        for (; entry < end; entry++) {
          const packed = entries[entry]!;
          scores[packed & ((1 << CLASS_BITS) - 1)]! += packed >> CLASS_BITS;
        }
      }
      return scores;
    },
  };
};

/** The weights that a model file holds under a name, ready to score. */
export const readLinearModel = (model: Sections, name: string, classes: number): Scorer =>
  classes === DENSE_CLASSES ? readDense(model, name) : readSparse(model, name, classes);
