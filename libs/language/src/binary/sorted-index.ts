import type { HashIndex } from './hash-index.ts';

/** Keys that share their high bits, on average. */
const TOGETHER = 4;

/**
 * As `createHashIndex` of distinct keys in order, ready at once and in a third of the memory. Keys and values are kept as they are
 * given, so neither may change. The high bits of a key tell where it lies: keys must be hashes whose bits are all mixed.
 */
export const createSortedIndex = (sorted: Uint32Array, values?: ArrayLike<number>): HashIndex => {
  let bits = 1;
  while (TOGETHER << bits < sorted.length) bits++;
  const shift = 32 - bits;
  const starts = startsOf(sorted, bits);
  const position = (key: number): number => {
    const unsigned = key >>> 0;
    const group = key >>> shift;
    const end = starts[group + 1]!;
    for (let at = starts[group]!; at < end; at++) {
      const found = sorted[at]!;
      if (found >= unsigned) return found === unsigned ? at : -1;
    }
    return -1;
  };
  if (!values) return { find: position };
  return {
    find: (key) => {
      const at = position(key);
      return at < 0 ? -1 : values[at]!;
    },
  };
};

/** Where the keys of each group of high bits begin; at last how many keys there are. */
const startsOf = (sorted: Uint32Array, bits: number): Uint32Array => {
  const starts = new Uint32Array((1 << bits) + 1);
  for (let at = 0; at < sorted.length; at++) starts[(sorted[at]! >>> (32 - bits)) + 1]! += 1;
  for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!;
  return starts;
};
