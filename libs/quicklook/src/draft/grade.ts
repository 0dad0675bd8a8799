/** Longest line, in words. */
export const LONGEST = 18;
/** Longest and shortest of the short grade. */
export const SHORT = { least: 4, most: 10 } as const;

/** The grade of a line of so many words. */
export const gradeOf = (words: number): 'short' | 'plain' =>
  words <= SHORT.most ? 'short' : 'plain';
