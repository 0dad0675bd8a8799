/** Finds a number by its 32-bit key: open addressing in one typed array, no allocation once built. */
export interface HashIndex {
  /** The number stored under the key, or -1. */
  readonly find: (key: number) => number;
}

export interface BatchIndex extends HashIndex {
  /**
   * Writes what is stored under those of the first `count` keys that are there to `found`, in any order, and gives how many they are.
   * Many keys are found faster together: most of the time goes to waiting for memory, and they wait at the same time.
   */
  readonly findAll: (keys: Int32Array, count: number, found: Int32Array) => number;
}

/**
 * Distinct keys with their position, or with the value given for each: any number from 0 to 2^31 - 2. The low bits of a key choose its
 * place, so keys must be hashes whose bits are all mixed.
 */
export const createHashIndex = (
  keys: Uint32Array | Int32Array,
  values?: ArrayLike<number>,
): BatchIndex => {
  const slots = slotsOf(keys, values);
  const mask = slots.length / 2 - 1;
  let elsewhere = new Int32Array(256);
  const findFrom = (first: number, key: number): number => {
    for (let slot = first & mask; ; slot = (slot + 1) & mask) {
      const stored = slots[2 * slot + 1]!;
      if (stored === 0) return -1;
      if (slots[2 * slot] === key) return stored - 1;
    }
  };
  return {
    find: (key) => findFrom(key, key),
    findAll: (wanted, count, found) => {
      if (count > elsewhere.length) elsewhere = new Int32Array(count * 2);
      let hits = 0;
      let others = 0;
      for (let at = 0; at < count; at++) {
        const key = wanted[at]!;
        const place = 2 * (key & mask);
        const stored = slots[place + 1]!;
        // Without a branch, which would wait: 1 where the place has the key, or any.
        const difference = slots[place]! ^ key;
        const isThere = ((difference | -difference) >>> 31) ^ 1;
        const isTaken = (stored | -stored) >>> 31;
        found[hits] = stored - 1;
        hits += isThere & isTaken;
        elsewhere[others] = key;
        others += isTaken & (isThere ^ 1);
      }
      for (let at = 0; at < others; at++) {
        const key = elsewhere[at]!;
        const stored = findFrom(key + 1, key);
        if (stored >= 0) found[hits++] = stored;
      }
      return hits;
    },
  };
};

/** Key and number plus one of each place. In a function of its own: what its loop sees would stay in memory as long as the index. */
const slotsOf = (
  keys: Uint32Array | Int32Array,
  values: ArrayLike<number> | undefined,
): Int32Array => {
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
  return slots;
};
