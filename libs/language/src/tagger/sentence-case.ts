import type { WordAttributes } from '../words/attributes.ts';
import { judgeLetterCase, type LetterCase, type LetterCaseRule } from '../words/letter-case.ts';

/** The order in which weights know them. */
export const CASE_ORDER: readonly LetterCase[] = ['prose', 'title', 'upper', 'lower'];

/** Below four words, a sentence of capitalised ones may be a name; "of" and "the" often stay small in a headline. */
const RULE: LetterCaseRule = {
  fewestWords: 4,
  fewestUpper: 1,
  fewestTitled: 1,
  upperShare: 1,
  titleShare: 0.7,
};

/** Index in CASE_ORDER of the letter case of a sentence. */
export const sentenceCaseOf = (words: readonly WordAttributes[]): number => {
  let lettered = 0;
  let upper = 0;
  let titled = 0;
  for (const { capitals, lower } of words) {
    if (capitals === 0 && !lower) continue;
    lettered++;
    if (capitals > 0) titled++;
    if (!lower) upper++;
  }
  const counts = { words: lettered, upper, lower: lettered - titled, titleWords: lettered, titled };
  return CASE_ORDER.indexOf(judgeLetterCase(counts, RULE));
};
