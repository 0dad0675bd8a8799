import type { Word } from './words.ts';
/**
 * How a sentence is cased, for capitals mean names in `mixed` alone: a wire's headline may be in capitals or in title case,
 * and a text may have lost its capitals.
 */
export declare const CASE_MODES: readonly ['mixed', 'capitals', 'title', 'small'];
export type CaseMode = (typeof CASE_MODES)[number];
/** Whether a whole text is without capitals. */
export declare const isSmallText: (sentences: readonly (readonly Word[])[]) => boolean;
export declare const caseModeOf: (words: readonly Word[], smallText: boolean) => CaseMode;
