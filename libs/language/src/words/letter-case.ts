/** How a line uses capitals: as prose does, as a headline does, all letters, or none. Capitals tell names in prose alone. */
export type LetterCase = 'prose' | 'title' | 'upper' | 'lower';

/** What was counted in a line; marks and figures are no words. */
export interface LetterCounts {
  readonly words: number;
  /** Words all of whose letters are capitals. */
  readonly upper: number;
  /** Words without a capital at their head. */
  readonly lower: number;
  /** Words that have a capital in a title, and how many of them have one here. */
  readonly titleWords: number;
  readonly titled: number;
}

/** How much must bear out a letter case other than that of prose. Each reader has its own: weights have been learnt with them. */
export interface LetterCaseRule {
  readonly fewestWords: number;
  readonly fewestUpper: number;
  readonly fewestTitled: number;
  readonly upperShare: number;
  readonly titleShare: number;
}

export const judgeLetterCase = (
  { words, upper, lower, titleWords, titled }: LetterCounts,
  { fewestWords, fewestUpper, fewestTitled, upperShare, titleShare }: LetterCaseRule,
): LetterCase => {
  if (words < fewestWords) return 'prose';
  if (upper >= fewestUpper && upper >= words * upperShare) return 'upper';
  if (lower === words) return 'lower';
  return titled >= fewestTitled && titled >= titleWords * titleShare ? 'title' : 'prose';
};
