import type { Similarity } from './similarity.ts';

/** What two texts must agree in at least. docs/near-duplicates.md says how the figures were found. */
export interface Thresholds {
  readonly containment: number;
  readonly numbers: number;
  readonly names: number;
  /** In place of the first, for texts of fewer than {@link shortWords} words, whose numbers and names must all agree. */
  readonly shortContainment: number;
  readonly shortWords: number;
}

export const THRESHOLDS: Thresholds = {
  containment: 0.4,
  numbers: 0.6,
  names: 0.6,
  shortContainment: 0.75,
  shortWords: 60,
};

/**
 * Whether two texts tell the same story in mostly the same words. Reports filled into one form on two days have the words in common,
 * but not the numbers, names and days.
 */
export const isSameStory = (found: Similarity, thresholds: Thresholds = THRESHOLDS): boolean => {
  const short = found.words < thresholds.shortWords;
  if (found.otherDays) return false;
  if (found.containment < (short ? thresholds.shortContainment : thresholds.containment))
    return false;
  return (
    (found.numbers ?? 1) >= (short ? 1 : thresholds.numbers) &&
    (found.names ?? 1) >= (short ? 0.8 : thresholds.names)
  );
};
