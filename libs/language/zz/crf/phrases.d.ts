import type { CaseMode } from './case-mode.ts';
import { type Lexicon } from './lexicon.ts';
import type { Word } from './words.ts';
/** The phrases of the lexicon in one sentence; arrays are reused from sentence to sentence. */
export interface PhraseMarks {
    /** Bits of PHRASE_KINDS for each token; 0 outside of phrases. */
    kinds: Uint16Array;
    /** Where in its phrase a token is: see PhrasePosition. */
    positions: Uint8Array;
}
export declare const newPhraseMarks: () => PhraseMarks;
/** Marks the longest phrase at each token that may begin one, from left to right, none over another. */
export declare const markPhrases: (words: readonly Word[], mode: CaseMode, lexicon: Lexicon, marks: PhraseMarks) => void;
