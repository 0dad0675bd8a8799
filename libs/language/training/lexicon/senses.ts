import { SENSE_LEVELS, SENSES } from '../../src/lexicon/lexicon.ts';
import { randomNumbers, shuffle } from '../random.ts';
import type { Vectors } from './kmeans.ts';

/** What words are known to be: for each, how many of its meanings are of each sense, in the order of SENSES. */
export type KnownSenses = ReadonlyMap<string, Float32Array>;

const HIDDEN = 48;
const PASSES = 12;
const STEP = 0.05;
const SEED = 7;
/** Vectors are one unit long: longer ones are learnt from faster. */
const SCALE = 3;
/** Rare words are many, and their vectors noisy. */
const WORDS_TO_LEARN_FROM = 200_000;

/**
 * How likely each word is of each sense, judged by its vector: learnt from words that are known, by a network of one hidden layer.
 * Gives one number a word: the level of each sense but the last, in base SENSE_LEVELS.
 */
export const judgeSenses = (
  words: readonly string[],
  rows: Vectors,
  known: KnownSenses,
): Uint8Array => {
  const network = new SenseNetwork(rows.width);
  const learnt = Int32Array.from(words.keys()).filter(
    (row) => row < WORDS_TO_LEARN_FROM && known.has(words[row]!),
  );
  const random = randomNumbers(SEED);
  for (let pass = 0; pass < PASSES; pass++) {
    shuffle(learnt, random);
    const step = STEP * (1 - pass / PASSES);
    for (const row of learnt) network.learn(rows, row, known.get(words[row]!)!, step);
  }
  return Uint8Array.from(words.keys(), (row) => codeOf(network.judge(rows, row)));
};

/** Shares from which each level begins. */
const LEVELS = [0.12, 0.35, 0.65];

const codeOf = (shares: Float64Array): number => {
  let code = 0;
  for (let sense = SENSES.length - 2; sense >= 0; sense--)
    code = code * SENSE_LEVELS + LEVELS.filter((level) => shares[sense]! >= level).length;
  return code;
};

class SenseNetwork {
  readonly #width: number;
  readonly #inner: Float64Array;
  readonly #outer: Float64Array;
  readonly #hidden = new Float64Array(HIDDEN + 1);
  readonly #shares = new Float64Array(SENSES.length);

  constructor(width: number) {
    this.#width = width;
    const random = randomNumbers(SEED);
    const small = (): number => (random() - 0.5) * 0.4;
    this.#inner = Float64Array.from({ length: HIDDEN * (width + 1) }, small);
    this.#outer = Float64Array.from({ length: SENSES.length * (HIDDEN + 1) }, small);
  }

  /** Shares of the senses. The array is reused. */
  judge({ values }: Vectors, row: number): Float64Array {
    const width = this.#width;
    const from = row * width;
    for (let unit = 0; unit < HIDDEN; unit++) {
      const at = unit * (width + 1);
      let sum = this.#inner[at + width]!;
      for (let d = 0; d < width; d++) sum += this.#inner[at + d]! * values[from + d]! * SCALE;
      this.#hidden[unit] = Math.max(0, sum);
    }
    this.#hidden[HIDDEN] = 1;
    let total = 0;
    for (let sense = 0; sense < SENSES.length; sense++) {
      let sum = 0;
      for (let unit = 0; unit <= HIDDEN; unit++)
        sum += this.#outer[sense * (HIDDEN + 1) + unit]! * this.#hidden[unit]!;
      this.#shares[sense] = Math.exp(Math.min(30, sum));
      total += this.#shares[sense]!;
    }
    for (let sense = 0; sense < SENSES.length; sense++) this.#shares[sense]! /= total;
    return this.#shares;
  }

  learn(rows: Vectors, row: number, known: Float32Array, step: number): void {
    const shares = this.judge(rows, row);
    const hidden = this.#hidden;
    const width = this.#width;
    const back = new Float64Array(HIDDEN);
    for (let sense = 0; sense < SENSES.length; sense++) {
      const error = step * (known[sense]! - shares[sense]!);
      for (let unit = 0; unit <= HIDDEN; unit++) {
        const at = sense * (HIDDEN + 1) + unit;
        if (unit < HIDDEN) back[unit]! += this.#outer[at]! * error;
        this.#outer[at]! += error * hidden[unit]!;
      }
    }
    for (let unit = 0; unit < HIDDEN; unit++) {
      if (hidden[unit] === 0) continue;
      const at = unit * (width + 1);
      for (let d = 0; d < width; d++)
        this.#inner[at + d]! += back[unit]! * rows.values[row * width + d]! * SCALE;
      this.#inner[at + width]! += back[unit]!;
    }
  }
}
