/** A day of the Gregorian calendar, as days since 1 January 1970. */
export type Day = number;
/** The day of a date; undefined where there is no such date. Months count from 1. */
export declare const dayOf: (year: number, month: number, date: number) => Day | undefined;
export declare const yearOf: (day: Day) => number;
/** From 1. */
export declare const monthOf: (day: Day) => number;
/** From 0, Monday. */
export declare const weekdayOf: (day: Day) => number;
/** 2026-02-17. */
export declare const isoDay: (day: Day) => string;
/** 2026-02, from months since year 0. */
export declare const isoMonth: (months: number) => string;
/** Months since year 0. */
export declare const monthsOf: (day: Day) => number;
/** 2026-W08: the week that holds a day, Monday first; week 1 is the one with the year's first Thursday. */
export declare const isoWeek: (day: Day) => string;
