import { type Reader } from './scene.ts';
/** "yesterday", "this week", "last month", "two years ago", "in March", "earlier this year": dates that count from the story's day. */
export declare const readRelativeDate: Reader;
