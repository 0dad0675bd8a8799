/**
 * 32-bit keys to values that are not negative, by open addressing in two typed arrays: a look-up allocates nothing.
 * Made once, from distinct keys.
 */
export declare class HashTable {
    #private;
    constructor(keys: Int32Array, valueAt: (index: number) => number);
    /** The value of a key, or -1. */
    get(key: number): number;
}
