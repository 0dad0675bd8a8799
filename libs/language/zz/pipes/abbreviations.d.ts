/** Titles and the like: a name comes after, so they never end a sentence. */
export declare const TITLES: ReadonlySet<string>;
/** Abbreviations that may stand within a sentence and at its end. */
export declare const ABBREVIATIONS: ReadonlySet<string>;
/** Those that a number follows, as in "No. 7"; elsewhere they are words. */
export declare const BEFORE_NUMBER: ReadonlySet<string>;
/** Of the abbreviations, those that are words too and so need a capital or a number beside them. */
export declare const ALSO_WORDS: ReadonlySet<string>;
/** Words with a stop inside that are neither initials nor domains, without their last stop. */
export declare const DOTTED: ReadonlySet<string>;
