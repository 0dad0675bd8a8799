import { withoutStop } from '../full-stop.ts';

// 'GENEVA (AP) — ', 'Paris, March 3 (Reuters) - ', 'WASHINGTON — ', 'OSLO, Norway (AP) _ '.
const DATELINE =
  /^(?:\p{Lu}[\p{L}\d.,' -]{1,60}\([A-Z][\w. /]{1,30}\) ?(?:--|—|–|-|_)|\p{Lu}[\p{Lu}.,' -]{2,40} ?(?:--|—|–|_)) /u;

/** A sentence as a line: without dateline and full stop; nothing else is touched. */
export const cleanLine = (sentence: string): string =>
  withoutStop(sentence.replace(DATELINE, '').trim().replace(/\s+/g, ' '));

/** How many characters of the sentence {@link cleanLine} leaves out at its head. */
export const datelineLength = (sentence: string): number =>
  DATELINE.exec(sentence)?.[0].length ?? 0;
