/** The smallest piece a quantity is read from: finer than a token, so that "$1.2m" and "12-year-old" come apart. */
export interface Lexeme {
    readonly kind: 'word' | 'digits' | 'mark';
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly lower: string;
    /** Whether no blank stands before it. */
    readonly glued: boolean;
}
/** Words, numerals and marks of a stretch of text, in order. A possessive's apostrophe is a mark. */
export declare const lexemes: (text: string, start: number, end: number) => readonly Lexeme[];
