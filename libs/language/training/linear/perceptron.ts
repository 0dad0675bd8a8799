import type { Scorer } from '../../src/linear/scorer.ts';

/** Weights while they are learnt: a row of one number a class for each feature seen, and their running sum for the average. */
export interface Perceptron extends Scorer {
  /** One more decision has been looked at. */
  readonly tick: () => void;
  /**
   * Moves the weights of the features just scored towards one class, away from another, by `amount`: 1 unless said. With what a
   * probability lacks as the amount, this is a step of logistic regression.
   */
  readonly update: (
    features: Int32Array,
    count: number,
    good: number,
    bad: number,
    amount?: number,
  ) => void;
  /** While counting, scores nothing and remembers how often each feature comes. */
  readonly setCounting: (counting: boolean) => void;
  /** The average of the weights over all decisions (Collins 2002). */
  readonly averaged: () => LearntWeights;
}

export interface LearntWeights {
  readonly classes: number;
  readonly keys: Uint32Array;
  /** One row of `classes` numbers a key. */
  readonly weights: Float32Array;
}

const COUNTERS = 1 << 25;
const FIRST_ROWS = 1 << 16;

const grown = (array: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> => {
  const larger = new Float32Array(length);
  larger.set(array);
  return larger;
};

/** A feature gets a row once it has come `atLeast` times in the counting pass. */
export const createPerceptron = (classes: number, atLeast: number): Perceptron => {
  const counters = new Uint8Array(COUNTERS);
  let counting = false;
  let decisions = 1;
  let mask = (1 << 18) - 1;
  let slots = new Int32Array(2 * (mask + 1));
  let keys = new Int32Array(FIRST_ROWS);
  let weights = new Float32Array(FIRST_ROWS * classes);
  let sums = new Float32Array(FIRST_ROWS * classes);
  let rows = 0;
  const scores = new Float32Array(classes);
  const found = new Int32Array(256);

  const counterOf = (key: number): number => (key ^ (key >>> 7)) & (COUNTERS - 1);
  const find = (key: number): number => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const stored = slots[2 * slot + 1]!;
      if (stored === 0) return -1;
      if (slots[2 * slot] === key) return stored - 1;
    }
  };
  const insert = (key: number, row: number): void => {
    let slot = key & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = row + 1;
  };
  const growRows = (): void => {
    const larger = new Int32Array(keys.length * 2);
    larger.set(keys);
    keys = larger;
    weights = grown(weights, weights.length * 2);
    sums = grown(sums, sums.length * 2);
  };
  const growSlots = (): void => {
    mask = mask * 2 + 1;
    slots = new Int32Array(2 * (mask + 1));
    for (let row = 0; row < rows; row++) insert(keys[row]!, row);
  };
  const add = (key: number): number => {
    if (rows === keys.length) growRows();
    if (rows * 2 > mask) growSlots();
    keys[rows] = key;
    insert(key, rows);
    return rows++;
  };

  return {
    classes,
    unit: 1,
    tick: () => {
      decisions++;
    },
    setCounting: (on) => {
      counting = on;
      decisions = 1;
    },
    score: (features, count) => {
      scores.fill(0);
      for (let at = 0; at < count; at++) {
        const key = features[at]!;
        if (counting) {
          const counter = counterOf(key);
          if (counters[counter]! < 255) counters[counter]!++;
          continue;
        }
        const row = find(key);
        found[at] = row;
        if (row < 0) continue;
        const base = row * classes;
        for (let column = 0; column < classes; column++) scores[column]! += weights[base + column]!;
      }
      return scores;
    },
    update: (features, count, good, bad, amount = 1) => {
      if (counting) return;
      for (let at = 0; at < count; at++) {
        const key = features[at]!;
        let row = found[at]!;
        // Two features of one decision may share a key: look again before adding.
        if (row < 0) row = find(key);
        if (row < 0) {
          if (counters[counterOf(key)]! < atLeast) continue;
          row = add(key);
        }
        const base = row * classes;
        weights[base + good]! += amount;
        sums[base + good]! += amount * decisions;
        weights[base + bad]! -= amount;
        sums[base + bad]! -= amount * decisions;
      }
    },
    averaged: () => ({
      classes,
      keys: Uint32Array.from(keys.subarray(0, rows), (key) => key >>> 0),
      weights: weights
        .subarray(0, rows * classes)
        .map((weight, at) => weight - sums[at]! / decisions),
    }),
  };
};
