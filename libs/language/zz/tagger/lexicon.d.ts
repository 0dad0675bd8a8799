import type { Sections } from '../crf/sections.ts';
/** What training has seen of words, by their hash. */
export interface TagLexicon {
    /** A number for the set of tags that a word has had, 0 for one seen too rarely. */
    readonly setOf: (word: number) => number;
    /** The index of the one tag that a common word always has, or -1: half of all words need no more thought. */
    readonly onlyOf: (word: number) => number;
}
export declare const readLexicon: (model: Sections) => TagLexicon;
