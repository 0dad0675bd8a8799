import type { Scorer } from '../linear/scorer.ts';
import type { WordAttributes } from '../words/attributes.ts';
import { Configuration } from './configuration.ts';
/** Shift the next word; make the top of the stack a child of the next word, or of the word under it. */
export declare const TRANSITION: {
    readonly shift: 0;
    readonly left: 1;
    readonly right: 2;
};
/** The relation of the word on the root, first of all. */
export declare const ROOT_RELATION = 0;
export type Scores = Int32Array | Float32Array;
/** Decides each step. Both give what to go on with. */
export interface Guide {
    /** Called before each sentence. */
    readonly start?: (words: readonly WordAttributes[], tags: Int32Array, rivals: Int32Array) => void;
    /** `allowed` has the bits of the transitions that may be taken: two at least. */
    readonly transition: (state: Configuration, scores: Scores, allowed: number, features: Int32Array) => number;
    /** The relation of the top of the stack to `head`. */
    readonly relation: (state: Configuration, head: number, scores: Scores, features: Int32Array) => number;
}
/** Only the last word left may hang on the root, so that there is one. */
export declare const allowedIn: ({ next, count, depth, stack }: Configuration) => number;
export declare const bestTransition: (scores: Scores, allowed: number) => number;
export declare const bestRelation: (scores: Scores) => number;
/**
 * Parses sentences, with the fine tags of their words and the rivals of these, into a configuration of its own, which holds the heads and relations until the next sentence. Two decisions a word, so linear in the sentence.
 */
export type Parse = (words: readonly WordAttributes[], tags: Int32Array, rivals: Int32Array) => Configuration;
export declare const createParser: (transitions: Scorer, relations: Scorer, kinds: Uint8Array, guide: Guide) => Parse;
