import { WORD_SLOTS } from './network-input.ts';
import { FIXED_STEP, inSteps, type NetworkLayers } from './network-layers.ts';

/** The id whose learnt vector unknown words take. */
const UNKNOWN = 2;
/** Two sums of bytes by bytes in one number, this far apart: each stays below 2^21, both are exact. */
const APART = 2 ** 26;

/** The bytes of some columns of the hidden layer, each in one piece, those of two units in one number. */
const pairColumns = ({ hidden }: NetworkLayers, first: number, width: number): Float64Array => {
  const pairs = hidden.rows / 2;
  const byteAt = (unit: number, column: number): number =>
    hidden.bytes[unit * hidden.width + first + column]!;
  const result = new Float64Array(width * pairs);
  for (let column = 0; column < width; column++)
    for (let pair = 0; pair < pairs; pair++)
      result[column * pairs + pair] =
        byteAt(2 * pair, column) + byteAt(2 * pair + 1, column) * APART;
  return result;
};

/** Adds the products of the bytes of a row from `from` on with as many columns, four at a time: half of the cost is to fetch and put back sums. */
const addProducts = (
  bytes: Int8Array,
  from: number,
  width: number,
  columns: Float64Array,
  sums: Float64Array,
): void => {
  const pairs = sums.length;
  let column = 0;
  for (; column + 4 <= width; column += 4) {
    const a = bytes[from + column]!;
    const b = bytes[from + column + 1]!;
    const c = bytes[from + column + 2]!;
    const d = bytes[from + column + 3]!;
    const first = column * pairs;
    const second = first + pairs;
    const third = second + pairs;
    const fourth = third + pairs;
    for (let pair = 0; pair < pairs; pair++)
      sums[pair]! +=
        a * columns[first + pair]! +
        b * columns[second + pair]! +
        c * columns[third + pair]! +
        d * columns[fourth + pair]!;
  }
  for (; column < width; column++) {
    const byte = bytes[from + column]!;
    const first = column * pairs;
    for (let pair = 0; pair < pairs; pair++) sums[pair]! += byte * columns[first + pair]!;
  }
};

/**
 * Gives what a word adds to the hidden layer in a slot that sees words, in whole steps; good until the next call. A word's first use costs
 * some twenty thousand products.
 */
export const createWordShares = (layers: NetworkLayers) => {
  const { hidden, fixed, learnt, columns } = layers;
  const units = hidden.rows;
  if (units % 2 > 0)
    throw new Error(`the hidden layer has ${units} units: an even number is needed`);
  const weights = WORD_SLOTS.map((_, slot) => {
    const fixedAt = columns.fixed + slot * (fixed.width + 1);
    return {
      fixed: pairColumns(layers, fixedAt, fixed.width),
      mark: Float64Array.from(
        hidden.scales,
        (scale, unit) => hidden.bytes[unit * hidden.width + fixedAt + fixed.width]! * scale,
      ),
      learnt: pairColumns(layers, columns.learnt + slot * learnt.width, learnt.width),
    };
  });
  const sums = new Float64Array(units / 2);
  const result = new Float64Array(units);
  const share = new Int16Array(units);

  /** Adds the sums to the result, both parts by the scales of their units. */
  const addSums = (scale: number): void => {
    for (let pair = 0; pair < sums.length; pair++) {
      const both = sums[pair]!;
      const second = Math.round(both / APART);
      result[2 * pair]! += (both - second * APART) * hidden.scales[2 * pair]! * scale;
      result[2 * pair + 1]! += second * hidden.scales[2 * pair + 1]! * scale;
    }
  };
  const addLearnt = (id: number, slot: number): void => {
    sums.fill(0);
    addProducts(learnt.bytes, id * learnt.width, learnt.width, weights[slot]!.learnt, sums);
    addSums(learnt.scales[id]!);
  };

  // Words that training had not seen share one learnt vector.
  const unknown = WORD_SLOTS.map((_, slot) => {
    result.fill(0);
    addLearnt(UNKNOWN, slot);
    return result.slice();
  });

  return (id: number, slot: number): Int16Array => {
    if (id < learnt.rows) {
      result.fill(0);
      addLearnt(id, slot);
    } else result.set(unknown[slot]!);
    if (fixed.has[id] === 1) {
      sums.fill(0);
      addProducts(fixed.steps, id * fixed.width, fixed.width, weights[slot]!.fixed, sums);
      addSums(FIXED_STEP);
      const { mark } = weights[slot]!;
      for (let unit = 0; unit < units; unit++) result[unit]! += mark[unit]!;
    }
    for (let unit = 0; unit < units; unit++) share[unit] = inSteps(result[unit]!);
    return share;
  };
};
