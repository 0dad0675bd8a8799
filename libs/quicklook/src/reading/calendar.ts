/** Words of the calendar as alternatives of a pattern, in small letters: to be put into one, `new RegExp(…)`. */
export const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
export const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december';
export const SEASONS = 'summer|winter|spring|autumn|fall';
export const DAY_PARTS = 'morning|afternoon|evening|night';
/** Lengths of time, of one or several. */
export const SPANS =
  'seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)';
