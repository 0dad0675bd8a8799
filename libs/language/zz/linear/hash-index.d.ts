/** Finds a number by its 32-bit key: open addressing in one typed array, no allocation once built. */
export interface HashIndex {
    /** The number stored under the key, or -1. */
    readonly find: (key: number) => number;
}
/** The keys with their position, or with the value given for each: any number from 0 to 2^31 - 2. */
export declare const createHashIndex: (keys: Uint32Array, values?: Int32Array) => HashIndex;
