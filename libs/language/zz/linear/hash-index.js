/** The keys with their position, or with the value given for each: any number from 0 to 2^31 - 2. */
export const createHashIndex = (keys, values) => {
    let bits = 4;
    while (1 << bits < keys.length * 1.6)
        bits++;
    const mask = (1 << bits) - 1;
    const slots = new Int32Array(2 << bits);
    keys.forEach((unsigned, position) => {
        const key = unsigned | 0;
        let slot = key & mask;
        while (slots[2 * slot + 1] !== 0)
            slot = (slot + 1) & mask;
        slots[2 * slot] = key;
        slots[2 * slot + 1] = (values ? values[position] : position) + 1;
    });
    return {
        find: (key) => {
            for (let slot = key & mask;; slot = (slot + 1) & mask) {
                const stored = slots[2 * slot + 1];
                if (stored === 0)
                    return -1;
                if (slots[2 * slot] === key)
                    return stored - 1;
            }
        },
    };
};
