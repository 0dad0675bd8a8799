import type { Similarity } from './similarity.ts';

/** What two texts must agree in, at least. docs/near-duplicates.md says how the figures were found. */
export interface Thresholds {
  readonly resemblance: number;
  /** Or this containment, where one is much shorter: it was cut. */
  readonly containment: number;
  /** Containment where their beginnings differ: background that a desk uses again and again is not the story. */
  readonly containmentOfOtherLeads: number;
  /** Resemblance of beginnings that are the same. */
  readonly lead: number;
  readonly figures: number;
  readonly names: number;
  /** Resemblance of two tables: of one league's on two days most lines are the same. */
  readonly tables: number;
  /** Containment and figures of short texts. */
  readonly shortContainment: number;
  readonly shortFigures: number;
}

export const THRESHOLDS: Thresholds = {
  resemblance: 0.35,
  containment: 0.7,
  containmentOfOtherLeads: 0.8,
  lead: 0.25,
  figures: 0.5,
  names: 0.45,
  tables: 0.6,
  shortContainment: 0.7,
  shortFigures: 0.7,
};

/** Of fewer figures or names than these one more or less would decide. A number gives two figures. */
const FEWEST_FIGURES = 6;
const FEWEST_NAMES = 3;
/** Of a hundred words of a table so many are numbers. */
const TABLE = 20;
/** Words of a text that is not short. */
const LONG = 50;

/**
 * Whether two texts tell the same story in mostly the same words. Reports that are filled into one form day after day have the words
 * in common, but not the figures, the names and the day.
 */
export const isSameStory = (found: Similarity, least: Thresholds = THRESHOLDS): boolean => {
  const { containment, figures, names } = found;
  if (found.otherDay) return false;
  if (figures.of >= FEWEST_FIGURES && figures.share < least.figures) return false;
  if (names.of >= FEWEST_NAMES && names.share < least.names) return false;
  if (found.numeric >= TABLE && found.resemblance < least.tables) return false;
  if (found.words < LONG)
    return (
      containment >= least.shortContainment &&
      (figures.of === 0 || figures.share >= least.shortFigures)
    );
  if (found.lead < least.lead) return containment >= least.containmentOfOtherLeads;
  return found.resemblance >= least.resemblance || containment >= least.containment;
};
