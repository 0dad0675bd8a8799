import { judgeLetterCase, type LetterCase } from '../words/letter-case.ts';
import { classAt, isLowerAt, isUpperAt, LETTER, runEnd, widthAt } from './characters.ts';

/** Words that go without a capital in a Title-Case line. */
const SMALL = new Set(
  'a an the and but or nor so yet of on in to at by for as is it vs v via per off up from with into over than s t d'.split(
    ' ',
  ),
);
const LONGEST_SMALL = 4;

/** Whether a full stop, with quotes or brackets after it, ends the range: no title ends so. */
const isStopped = (text: string, start: number, end: number): boolean =>
  /\.["”’')\]]*$/.test(text.slice(Math.max(start, end - 4), end));

const hasLower = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (isLowerAt(text, at)) return true;
  return false;
};

/**
 * The letter case of a range; `least`: how many words must bear out one that is not that of prose. Stops reading where prose is certain.
 */
export const casingOf = (text: string, start: number, end: number, least: number): LetterCase => {
  let words = 0;
  let upper = 0;
  let lower = 0;
  let titleWords = 0;
  let titled = 0;
  let at = start;
  while (at < end && (upper === words || titled === titleWords || lower === words)) {
    if (classAt(text, at) !== LETTER) {
      at += widthAt(text, at);
      continue;
    }
    const stop = Math.min(runEnd(text, at, end), end);
    words++;
    if (isUpperAt(text, at)) {
      titled++;
      titleWords++;
      if (upper === words - 1 && !hasLower(text, at + 1, stop)) upper++;
    } else {
      lower++;
      if (stop - at > LONGEST_SMALL || !SMALL.has(text.slice(at, stop))) titleWords++;
    }
    at = stop;
  }
  const found = judgeLetterCase(
    { words, upper, lower, titleWords, titled },
    { fewestWords: least, fewestUpper: 1, fewestTitled: least, upperShare: 1, titleShare: 1 },
  );
  return found === 'title' && isStopped(text, start, end) ? 'prose' : found;
};
