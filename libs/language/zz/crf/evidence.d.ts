import type { CaseMode } from './case-mode.ts';
import type { Word } from './words.ts';
/** Places of a form that are kept: its first ones with a capital. */
export declare const KEPT_PLACES = 3;
/**
 * What the rest of a text says of a word: how often it has a capital where it need not, whether it occurs without one, and
 * where it stands. By the number of its lower-case form; arrays are reused from text to text.
 */
export declare class Evidence {
    #private;
    /** Takes in a text: its sentences and how each is cased. */
    read(sentences: readonly (readonly Word[])[], modes: readonly CaseMode[], formCount: number): void;
    /** 0 to 7: up to three capitals that are no sentence's or heading's, doubled, and 1 for an occurrence in small letters. */
    casing({ form }: Word): number;
    /** How many places are kept. */
    placeCount({ form }: Word): number;
    sentenceAt({ form }: Word, place: number): number;
    tokenAt({ form }: Word, place: number): number;
}
