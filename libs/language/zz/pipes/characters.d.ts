/** What a character is to the scanners. */
export declare const BLANK = 1;
export declare const LETTER = 2;
export declare const DIGIT = 3;
/** Belongs to the character before it: combining marks, joiners, variation selectors, soft hyphens. */
export declare const EXTENDER = 4;
export declare const MARK = 5;
export declare const EMOJI = 6;
/** Regional indicators: two make a flag. */
export declare const FLAG = 7;
export type CharacterClass = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** The class of the character that begins at this code unit; a lone surrogate is a mark. */
export declare const classAt: (text: string, at: number) => CharacterClass;
/** How many code units the character takes. */
export declare const widthAt: (text: string, at: number) => 1 | 2;
/** Whether a letter or a digit begins here, before `end`. */
export declare const isWordAt: (text: string, at: number, end: number) => boolean;
/** Where the run of letters, digits and what belongs to them ends. */
export declare const runEnd: (text: string, start: number, end: number) => number;
/** Where the characters that belong to the one before them end. */
export declare const extendersEnd: (text: string, start: number, end: number) => number;
/** Where the blanks end. */
export declare const blanksEnd: (text: string, start: number, end: number) => number;
export declare const isUpperAt: (text: string, at: number) => boolean;
export declare const isLowerAt: (text: string, at: number) => boolean;
