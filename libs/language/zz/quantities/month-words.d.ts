/** Months by their names and abbreviations, from 1. */
export declare const MONTH: ReadonlyMap<string, number>;
/** Weekdays, from 0, Monday. Abbreviations are left out: running text does not use them, and "Sat." and "SAT" are other words. */
export declare const WEEKDAY: ReadonlyMap<string, number>;
