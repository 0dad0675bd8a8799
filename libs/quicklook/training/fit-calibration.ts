/** What log-odds of a model are worth: the chance is that of `slope * score + offset` (Platt 1999). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export interface ScoredAnswer {
  /** Log-odds of yes. */
  readonly score: number;
  readonly yes: boolean;
}

const STEPS = 25;

/** The likeliest slope and offset for answers that the model has not seen, by Newton's method. */
export const fitCalibration = (answers: readonly ScoredAnswer[]): Calibration => {
  let slope = 0;
  let offset = 0;
  for (let step = 0; step < STEPS; step++) {
    let bySlope = 0;
    let byOffset = 0;
    // A little weight on the diagonal, for answers that all are the same.
    let slopeSlope = 1e-6;
    let slopeOffset = 0;
    let offsetOffset = 1e-6;
    for (const { score, yes } of answers) {
      const chance = 1 / (1 + Math.exp(-slope * score - offset));
      const miss = (yes ? 1 : 0) - chance;
      const weight = chance * (1 - chance);
      bySlope += miss * score;
      byOffset += miss;
      slopeSlope += weight * score * score;
      slopeOffset += weight * score;
      offsetOffset += weight;
    }
    const determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
    slope += (offsetOffset * bySlope - slopeOffset * byOffset) / determinant;
    offset += (slopeSlope * byOffset - slopeOffset * bySlope) / determinant;
  }
  return { slope, offset };
};
