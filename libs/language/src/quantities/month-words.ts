/** Months by their names and abbreviations, from 1. */
export const MONTH: ReadonlyMap<string, number> = new Map(
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec'
    .split('|')
    .flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Weekdays by their names and abbreviations, from 0, Monday. */
export const WEEKDAY: ReadonlyMap<string, number> = new Map(
  'monday mon|tuesday tues tue|wednesday wed|thursday thurs thu|friday fri|saturday sat|sunday sun'
    .split('|')
    .flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index])),
);
