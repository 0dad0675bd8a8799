import { judgeLetterCase, type LetterCase, type LetterCaseRule } from '../words/letter-case.ts';
import type { Word } from './words.ts';

/** The order in which weights know them. */
export const CASE_ORDER: readonly LetterCase[] = ['prose', 'upper', 'title', 'lower'];

const RULE: LetterCaseRule = {
  fewestWords: 1,
  fewestUpper: 2,
  fewestTitled: 4,
  upperShare: 5 / 6,
  titleShare: 0.9,
};
/** Shorter words stay small in title case. */
const TITLE_WORD = 4;
/** A text with fewer capitals than this share of its words has lost them. */
const CAPITALS_IN_TEXT = 0.005;

/** Whether a whole text is without capitals. */
export const isSmallText = (sentences: readonly (readonly Word[])[]): boolean => {
  let letters = 0;
  let capitals = 0;
  for (const words of sentences)
    for (const word of words) {
      if (!word.hasLetter) continue;
      letters += 1;
      if (!word.allSmall) capitals += 1;
    }
  return capitals <= letters * CAPITALS_IN_TEXT;
};

/** The letter case of a sentence; that it has lost its capitals only the text can tell. */
export const sentenceCaseOf = (words: readonly Word[], smallText: boolean): LetterCase => {
  if (smallText) return 'lower';
  let lettered = 0;
  let upper = 0;
  let titleWords = 0;
  let titled = 0;
  for (const word of words) {
    if (!word.hasLetter) continue;
    lettered += 1;
    if (word.allCapitals) upper += 1;
    if (word.length < TITLE_WORD) continue;
    titleWords += 1;
    if (word.capital) titled += 1;
  }
  return judgeLetterCase({ words: lettered, upper, lower: 0, titleWords, titled }, RULE);
};
