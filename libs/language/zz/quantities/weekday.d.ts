import { type Reader } from './scene.ts';
/**
 * Weekdays, each a date. AP style names the day within a week either side of the story: with a past the latest one up
 * to the story's day, with a future the first one from it, without a tense none. "next Tuesday" lies in the week after
 * the story's (weeks begin on Monday); "last Tuesday" has a date only where the latest one lies in the week before,
 * as then no reader can mean another. A weekday before a date says no more than the date.
 */
export declare const readWeekday: Reader;
