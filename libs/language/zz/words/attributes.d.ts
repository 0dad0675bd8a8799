import type { Lexicon } from '../crf/lexicon.ts';
/** What the tagger and the parser see of a word: hashes and small numbers. */
export interface WordAttributes {
    /** The word in lower case, marks of one kind alike, digits of numbers as 0. */
    readonly word: number;
    /** As it is written. */
    readonly form: number;
    readonly shape: number;
    readonly suffix1: number;
    readonly suffix2: number;
    readonly suffix3: number;
    readonly suffix4: number;
    readonly prefix1: number;
    readonly prefix2: number;
    readonly prefix3: number;
    /** What follows the last hyphen, 0 without one. */
    readonly tail: number;
    readonly cluster: number;
    readonly coarse: number;
    /** 0 lower case or no letters, 1 capitalised, 2 capitals. */
    readonly capitals: 0 | 1 | 2;
    readonly digits: boolean;
    /** Whether it has a letter in lower case. */
    readonly lower: boolean;
}
/** Gives the attributes of a word; the same word gives the same object as long as it is remembered. */
export type AttributeReader = (word: string) => WordAttributes;
/** A word as the word lists know it. */
export declare const normalise: (word: string) => string;
export declare const createAttributeReader: (lexicon: Lexicon) => AttributeReader;
