import { type TokenSpan } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import type { Weights } from './weights.ts';
/**
 * Finds names in texts, one text after the other.
 * Memory is reused, so one finder must not be shared between threads.
 */
export declare class NameFinder {
    #private;
    constructor(lexicon: Lexicon, weights: Weights);
    /** The names of each sentence of a text, in order; a sentence is its tokens. */
    find(text: readonly (readonly {
        readonly text: string;
    }[])[]): readonly (readonly TokenSpan[])[];
}
