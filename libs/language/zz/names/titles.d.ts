/** Courtesies: they say nothing of an office. In small letters, without full stop. */
export declare const COURTESIES: ReadonlySet<string>;
/** Words that stand before a person's name and are no part of it. In small letters, without full stop. */
export declare const TITLES: ReadonlySet<string>;
/** Titles of those who go by one name: "Francis" of "Pope Francis" is nobody's first name. */
export declare const ROYAL: ReadonlySet<string>;
/** Parts that belong to the surname after them. */
export declare const PARTICLES: ReadonlySet<string>;
/** What follows a surname and tells two of one name apart. */
export declare const SUFFIXES: ReadonlySet<string>;
