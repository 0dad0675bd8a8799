import type { Lexicon } from './lexicon.ts';
/** All that the features ask of a word, worked out once for each distinct word. Hashes unless said otherwise. */
export interface Word {
    /** Number of its lower-case form among those seen, from 0. */
    readonly form: number;
    /** In lower case, each digit a 0. */
    readonly folded: number;
    readonly exact: number;
    readonly shape: number;
    /** Prefixes and suffixes of one to five letters, in lower case. */
    readonly affixes: Int32Array;
    /** First and last part of a word with hyphens; else empty. */
    readonly parts: Int32Array;
    /** Cluster and coarse cluster; negative where unknown. */
    readonly cluster: number;
    readonly coarse: number;
    /** In lower case, as phrases of the lexicon are built from it. */
    readonly phrase: number;
    /** How many words the longest phrase has that begins here; 0 where none does. */
    readonly longestPhrase: number;
    readonly hasLetter: boolean;
    /** Begins with a capital. */
    readonly capital: boolean;
    /** Letters, none of them small. */
    readonly allCapitals: boolean;
    /** Letters, none of them capital. */
    readonly allSmall: boolean;
    /** In UTF-16 units. */
    readonly length: number;
}
/** The words seen, so that each is looked at once. Holds no more than KEPT_WORDS between texts. */
export declare class WordTable {
    #private;
    constructor(lexicon: Lexicon);
    /** How many lower-case forms there are. */
    get formCount(): number;
    /** To be called before a text: words of earlier texts may be forgotten here, and only here. */
    beginText(): void;
    get(text: string): Word;
}
