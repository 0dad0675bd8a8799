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
      if (slots[2 * slot] === key) return (stored & NUMBER) - 1;
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
        // Without a branch, which would wait: 1 where the place has another key, or any.
        const difference = slots[place]! ^ key;
        const isOther = (difference | -difference) >>> 31;
        const isTaken = (stored | -stored) >>> 31;
        found[hits] = (stored & NUMBER) - 1;
        hits += isTaken & (isOther ^ 1);
        elsewhere[others] = key;
        others += isOther & (stored >>> 31);
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

/** The bits of a stored number plus one; the sign says that a key of this place stands in one further on. */
const NUMBER = 0x7fffffff;
const FURTHER_ON = 1 << 31;

/**
 * Key and number plus one of each place. All keys that find their own place free stand in it, so that few must be looked for further on.
 * In a function of its own: what its loop sees would stay in memory as long as the index.
 */
const slotsOf = (
  keys: Uint32Array | Int32Array,
  values: ArrayLike<number> | undefined,
): Int32Array => {
  let bits = 4;
  while (1 << bits < keys.length * 1.6) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(2 << bits);
  const put = (slot: number, position: number): void => {
    slots[2 * slot] = keys[position]! | 0;
    slots[2 * slot + 1] = (values ? values[position]! : position) + 1;
  };
  const others: number[] = [];
  for (let position = 0; position < keys.length; position++) {
    const own = keys[position]! & mask;
    if (slots[2 * own + 1] === 0) put(own, position);
    else others.push(position);
  }
  for (const position of others) {
    const own = keys[position]! & mask;
    let slot = own;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    put(slot, position);
    slots[2 * own + 1]! |= FURTHER_ON;
  }
  return slots;
};
