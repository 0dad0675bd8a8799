import type { Sentence } from '../doc.ts';
import { classAt, isLowerAt, isUpperAt, LETTER, runEnd, widthAt } from './characters.ts';

type Casing = NonNullable<Sentence['casing']>;

/** Words of so many letters may go without a capital in a Title-Case line: "of", "the". */
const SHORT = 3;

const hasLower = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (isLowerAt(text, at)) return true;
  return false;
};

/**
 * The casing of a range, if it has one; `least`: how many words must bear it out. Stops reading where the
 * ordinary casing of a sentence is certain.
 */
export const casingOf = (
  text: string,
  start: number,
  end: number,
  least: number,
): Casing | undefined => {
  let upper = true;
  let title = true;
  let lower = true;
  let words = 0;
  let capitals = 0;
  let at = start;
  while (at < end && (upper || title || lower)) {
    if (classAt(text, at) !== LETTER) {
      at += widthAt(text, at);
      continue;
    }
    const stop = Math.min(runEnd(text, at, end), end);
    const capital = isUpperAt(text, at);
    if (capital) {
      lower = false;
      capitals++;
      if (upper && hasLower(text, at + 1, stop)) upper = false;
    } else {
      upper = false;
      if (stop - at > SHORT) title = false;
    }
    words++;
    at = stop;
  }
  if (words < least) return undefined;
  if (upper) return 'upper';
  if (title && capitals >= least) return 'title';
  return lower ? 'lower' : undefined;
};
