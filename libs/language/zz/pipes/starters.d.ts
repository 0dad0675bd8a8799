/** Words that with a capital begin a sentence and seldom a name: after "U.S." they say that a sentence ended. */
export declare const STARTERS: ReadonlySet<string>;
/** After "6 p.m." these go on: zones, days and months. */
export declare const AFTER_HOUR: ReadonlySet<string>;
/** After a quotation that asks or shouts, with the speaker before them: "“Is it?” Orm asked." */
export declare const SPEECH: ReadonlySet<string>;
