/** A table of rows of whole numbers of 16 bits, which adds rows up. Rows are zeros until written. */
export interface RowSums {
  readonly write: (row: number, numbers: Int16Array) => void;
  /** Writes the start and rows, of which there are a multiple of `TOGETHER`, added up to `sums`. */
  readonly add: (rows: Int32Array, sums: Int32Array) => void;
}

/** Rows are added so many at a time. */
export const TOGETHER = 8;
const MOST = 32_767;

const largest = (numbers: Iterable<number>): number => {
  let most = 0;
  for (const number of numbers) most = Math.max(most, Math.abs(number));
  return most;
};

const firstOf = (pair: number): number => (pair << 16) >> 16;
const secondOf = (pair: number): number => (pair - firstOf(pair)) >> 16;

/**
 * Rows are as long as `start`, an even length. Two neighbours are kept and added as one number of 32 bits, which is exact as long as no sum
 * outgrows 16 bits; the largest number of each row tells. Where one might, numbers are added one by one.
 */
export const createRowSums = (count: number, start: Int32Array): RowSums => {
  const width = start.length / 2;
  const pairs = new Int32Array(count * width);
  const reach = new Uint16Array(count);
  const own = largest(start);

  const addPairs = (rows: Int32Array, sums: Int32Array): void => {
    for (let at = 0; at < width; at++) sums[at] = start[2 * at]! + (start[2 * at + 1]! << 16);
    for (let row = 0; row < rows.length; row += TOGETHER) {
      const a = rows[row]! * width;
      const b = rows[row + 1]! * width;
      const c = rows[row + 2]! * width;
      const d = rows[row + 3]! * width;
      const e = rows[row + 4]! * width;
      const f = rows[row + 5]! * width;
      const g = rows[row + 6]! * width;
      const h = rows[row + 7]! * width;
      for (let at = 0; at < width; at++)
        sums[at]! +=
          pairs[a + at]! +
          pairs[b + at]! +
          pairs[c + at]! +
          pairs[d + at]! +
          pairs[e + at]! +
          pairs[f + at]! +
          pairs[g + at]! +
          pairs[h + at]!;
    }
    // From the last on, so that no pair is written over before it is read.
    for (let at = width - 1; at >= 0; at--) {
      const pair = sums[at]!;
      sums[2 * at] = firstOf(pair);
      sums[2 * at + 1] = secondOf(pair);
    }
  };

  const addSingly = (rows: Int32Array, sums: Int32Array): void => {
    sums.set(start);
    for (const row of rows)
      for (let at = 0; at < width; at++) {
        const pair = pairs[row * width + at]!;
        sums[2 * at]! += firstOf(pair);
        sums[2 * at + 1]! += secondOf(pair);
      }
  };

  return {
    write: (row, numbers) => {
      for (let at = 0; at < width; at++)
        pairs[row * width + at] = numbers[2 * at]! + (numbers[2 * at + 1]! << 16);
      reach[row] = largest(numbers);
    },
    add: (rows, sums) => {
      let most = own;
      for (let at = 0; at < rows.length; at++) most += reach[rows[at]!]!;
      if (most <= MOST) addPairs(rows, sums);
      else addSingly(rows, sums);
    },
  };
};
