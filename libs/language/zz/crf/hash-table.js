/**
 * 32-bit keys to values that are not negative, by open addressing in two typed arrays: a look-up allocates nothing.
 * Made once, from distinct keys.
 */
export class HashTable {
    #mask;
    #keys;
    #values;
    constructor(keys, valueAt) {
        let capacity = 16;
        while (capacity < keys.length * 2)
            capacity *= 2;
        this.#mask = capacity - 1;
        this.#keys = new Int32Array(capacity);
        this.#values = new Int32Array(capacity).fill(-1);
        for (let index = 0; index < keys.length; index++) {
            const key = keys[index];
            let slot = spread(key) & this.#mask;
            while (this.#values[slot] >= 0)
                slot = (slot + 1) & this.#mask;
            this.#keys[slot] = key;
            this.#values[slot] = valueAt(index);
        }
    }
    /** The value of a key, or -1. */
    get(key) {
        let slot = spread(key) & this.#mask;
        for (;;) {
            const value = this.#values[slot];
            if (value < 0 || this.#keys[slot] === key)
                return value;
            slot = (slot + 1) & this.#mask;
        }
    }
}
const spread = (key) => Math.imul(key, 0x9e3779b1) >>> 7;
