/** Before a capital these are apart: "anti-American", "ex-FARC". */
export declare const PREFIXES: ReadonlySet<string>;
/** After a capital these are apart, as is what ends in "-ed" or "-ing": "Russia-led", "COVID-19-related". */
export declare const TAILS: ReadonlySet<string>;
/** Whether it names a state or its people: a pair of such is two names. */
export declare const isPeople: (word: string) => boolean;
