/** One step of the whole numbers that weights and scores are, in units of the likelihood's logarithm. */
export const SCORE_UNIT = 4 / 127;
