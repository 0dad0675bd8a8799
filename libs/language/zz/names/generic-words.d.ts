/** Words of which organisations are made: one of them alone is no short form of a longer name. Folded. */
export declare const GENERIC: ReadonlySet<string>;
