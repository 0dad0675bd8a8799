/** Verbs in the past that do not end in -ed. */
export declare const PAST: ReadonlySet<string>;
/** Words in -ed that are no past. */
export declare const NOT_PAST: ReadonlySet<string>;
/** Words that put a later time in view. */
export declare const FUTURE: ReadonlySet<string>;
/** Words a verb phrase may have before its last word. */
export declare const AUXILIARY: ReadonlySet<string>;
