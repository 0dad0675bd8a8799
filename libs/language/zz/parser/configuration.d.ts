import type { WordAttributes } from '../words/attributes.ts';
/** What the parser may ask of a word; from `relation` on it changes as the tree grows. */
export declare const WORD_ATOMS: readonly ['word', 'tag', 'rival', 'cluster', 'coarse', 'suffix', 'relation', 'lefts', 'rights', 'leftCount', 'rightCount'];
export declare const WIDTH: 11;
/** The margin of a word that no choice was left for. */
export declare const CERTAIN = 100;
/** What kinds of words lie between two others tells whether they belong together. */
export declare const TAG_KIND: {
    readonly other: 0;
    readonly verb: 1;
    readonly comma: 2;
    readonly conjunction: 3;
    readonly quote: 4;
};
/**
 * The state of an arc-hybrid parse (Kuhlmann, Gómez-Rodríguez and Satta 2011). Word 0 is the root, words 1 to n are the sentence's, word n + 1 stands for nothing. `next` is the front of the buffer.
 */
export declare class Configuration {
    #private;
    count: number;
    nothing: number;
    next: number;
    depth: number;
    stack: Int32Array<ArrayBuffer>;
    heads: Int32Array<ArrayBuffer>;
    relations: Int32Array<ArrayBuffer>;
    /** The smallest lead of the decisions that touched each word. */
    margins: Float32Array<ArrayBuffer>;
    /** The outermost child on each side and the one after it; `nothing` where there is none. */
    left: Int32Array<ArrayBuffer>;
    right: Int32Array<ArrayBuffer>;
    left2: Int32Array<ArrayBuffer>;
    right2: Int32Array<ArrayBuffer>;
    /** `WORD_ATOMS` of each word, one row a word. */
    atoms: Int32Array<ArrayBuffer>;
    /** How many words of each kind there are up to a word. */
    verbs: Int32Array<ArrayBuffer>;
    commas: Int32Array<ArrayBuffer>;
    conjunctions: Int32Array<ArrayBuffer>;
    quotes: Int32Array<ArrayBuffer>;
    start(words: readonly WordAttributes[], tags: Int32Array, rivals: Int32Array, kinds: Uint8Array): void;
    /** A decision that touched a word had this lead. */
    noteMargin(word: number, margin: number): void;
    shift(): void;
    /** Takes the top of the stack off and makes it a child of `head`. */
    attachTop(head: number, relation: number): void;
    leftCount(word: number): number;
    rightCount(word: number): number;
    /** What lies between two words, the left one's own kind included: a small number. */
    between(left: number, right: number): number;
}
