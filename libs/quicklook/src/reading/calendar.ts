/** Words of the calendar as one part of a pattern each, in small letters: to be put into one, `new RegExp(…)`. */
export const WEEKDAYS = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
export const MONTHS =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
export const SEASONS = '(?:summer|winter|spring|autumn|fall)';
export const DAY_PARTS = '(?:morning|afternoon|evening|night)';
/** Lengths of time, of one or several. */
export const SPANS =
  '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))';

const OF_CALENDAR = new RegExp(
  `^(?:${WEEKDAYS}s?|${MONTHS}|${SEASONS}|${DAY_PARTS}s?|${SPANS}|weekends?|today|yesterday|tomorrow|tonight|quarters?|seasons?|time|times)$`,
);

/** Whether a word, in small letters, is a day, a month, a length of time. */
export const isOfCalendar = (word: string): boolean => OF_CALENDAR.test(word);

const WEEKDAY = new RegExp(`^${WEEKDAYS}$`);

/** Whether a word, in small letters, is a day of the week. */
export const isWeekday = (word: string): boolean => WEEKDAY.test(word);
