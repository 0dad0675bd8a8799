import type { Configuration } from './configuration.ts';
/** How many words of a configuration the network looks at. */
export declare const SLOTS = 22;
/** Slots whose relation it sees too: the children. */
export declare const RELATION_SLOTS: {
    readonly first: 7;
    readonly end: 18;
};
/** Slots whose word it sees; of the others the tag must do. */
export declare const WORD_SLOTS: readonly [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 20];
/** Slots whose second best tag it sees, where the tagger was unsure. */
export declare const RIVAL_SLOTS: readonly [0, 1, 3, 4];
/** Small numbers beside the words: distances, counts of children, what lies between. */
export declare const COUNTS = 8;
/** More than any of them can be. */
export declare const COUNT_VALUES = 72;
/** Writes the words in the slots: places in the sentence, 0 the root, `state.nothing` for none. */
export declare const fillSlots: (state: Configuration, slots: Int32Array) => void;
export declare const fillCounts: (state: Configuration, counts: Uint8Array) => void;
