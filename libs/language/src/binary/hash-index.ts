/** Finds a number by its 32-bit key: open addressing in one typed array, no allocation once built. */
export interface HashIndex {
  /** The number stored under the key, or -1. */
  readonly find: (key: number) => number;
}

/**
 * Distinct keys with their position, or with the value given for each: any number from 0 to 2^31 - 2. The low bits of a key choose its
 * place, so keys must be hashes whose bits are all mixed.
 */
export const createHashIndex = (
  keys: Uint32Array | Int32Array,
  values?: ArrayLike<number>,
): HashIndex => {
  let bits = 4;
  while (1 << bits < keys.length * 1.6) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(2 << bits);
  keys.forEach((unsigned: number, position: number) => {
    const key = unsigned | 0;
    let slot = key & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = (values ? values[position]! : position) + 1;
  });
  return {
    find: (key) => {
      for (let slot = key & mask; ; slot = (slot + 1) & mask) {
        const stored = slots[2 * slot + 1]!;
        if (stored === 0) return -1;
        if (slots[2 * slot] === key) return stored - 1;
      }
    },
  };
};
