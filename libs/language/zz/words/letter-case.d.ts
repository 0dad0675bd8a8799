import type { WordAttributes } from './attributes.ts';
/** How a sentence uses capitals: as prose does, as a headline does, all, or none. */
export declare const LETTER_CASE: {
    readonly prose: 0;
    readonly title: 1;
    readonly capitals: 2;
    readonly lower: 3;
};
export type LetterCase = (typeof LETTER_CASE)[keyof typeof LETTER_CASE];
export declare const letterCaseOf: (words: readonly WordAttributes[]) => LetterCase;
