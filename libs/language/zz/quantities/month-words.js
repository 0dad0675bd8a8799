/** Months by their names and abbreviations, from 1. */
export const MONTH = new Map('january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec'
    .split('|')
    .flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])));
/** Weekdays, from 0, Monday. Abbreviations are left out: running text does not use them, and "Sat." and "SAT" are other words. */
export const WEEKDAY = new Map('monday tuesday wednesday thursday friday saturday sunday'
    .split(' ')
    .map((name, index) => [name, index]));
