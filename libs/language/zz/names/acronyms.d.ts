/** The letters of an acronym, `U.N.` as `UN`; nothing if the name is none. */
export declare const acronymOf: (name: string) => string | undefined;
/** The acronyms that a name of more than one word may have. */
export declare const acronymsFor: (name: string) => readonly string[];
