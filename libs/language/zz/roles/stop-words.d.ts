export declare const DETERMINERS: ReadonlySet<string>;
export declare const PREPOSITIONS: ReadonlySet<string>;
/** Subordinators, pronouns and other words that no noun phrase goes across. */
export declare const LINKS: ReadonlySet<string>;
/** Verbs that would be taken for nouns before a name, and those that make a clause of what looks like an apposition. */
export declare const VERBS: ReadonlySet<string>;
/** Pronouns: after one of them comes a verb. */
export declare const PRONOUNS: ReadonlySet<string>;
/** Words in -ed, -ing and -s that do stand before a noun. */
export declare const NOT_VERBS: ReadonlySet<string>;
/** Praise and blame, of which no role is made: "is a great leader". */
export declare const JUDGEMENTS: ReadonlySet<string>;
