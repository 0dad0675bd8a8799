/** Zero to nineteen, and the tens. */
export declare const SMALL: ReadonlyMap<string, number>;
/** Words that multiply the number before them. */
export declare const SCALE: ReadonlyMap<string, number>;
/** Scales written on to the digits. */
export declare const SUFFIX: ReadonlyMap<string, number>;
/** Orders of magnitude alone: "dozens", "tens of thousands". */
export declare const MAGNITUDE: ReadonlyMap<string, number>;
/** "third" to "nineteenth", the tens, "hundredth"; a compound is read as tens and one of the first nine. */
export declare const ORDINAL: ReadonlyMap<string, number>;
/** Parts of one, singular and plural: "third", "quarters". */
export declare const PART: ReadonlyMap<string, number>;
