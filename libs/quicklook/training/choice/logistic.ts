/** The features of one example that are not zero. */
export interface Sparse {
  readonly places: readonly number[];
  readonly values: readonly number[];
}

/** Enough for Newton's method to settle on these. */
const ROUNDS = 7;

const dot = ({ places, values }: Sparse, weights: Float64Array): number =>
  places.reduce((sum, place, at) => sum + (values[at] as number) * (weights[place] as number), 0);

/** Solves a symmetric positive definite system by Cholesky's decomposition, in place; rows one behind another. */
const solveSymmetric = (matrix: Float64Array, right: Float64Array): void => {
  const width = right.length;
  const of = (row: number, column: number): number => matrix[row * width + column] as number;
  for (let row = 0; row < width; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = of(row, column);
      for (let at = 0; at < column; at++) sum -= of(row, at) * of(column, at);
      matrix[row * width + column] = row === column ? Math.sqrt(sum) : sum / of(column, column);
    }
  }
  for (let row = 0; row < width; row++) {
    let sum = right[row] as number;
    for (let at = 0; at < row; at++) sum -= of(row, at) * (right[at] as number);
    right[row] = sum / of(row, row);
  }
  for (let row = width - 1; row >= 0; row--) {
    let sum = right[row] as number;
    for (let at = row + 1; at < width; at++) sum -= of(at, row) * (right[at] as number);
    right[row] = sum / of(row, row);
  }
};

/**
 * Weights of logistic regression with an L2 penalty on all but the first, which is the bias, by Newton's method (iteratively reweighted least
 * squares). Features should have about the same spread.
 */
export const logistic = (
  rows: readonly Sparse[],
  answers: readonly boolean[],
  width: number,
  penalty: number,
): Float64Array => {
  const weights = new Float64Array(width);
  for (let round = 0; round < ROUNDS; round++) {
    const matrix = new Float64Array(width * width);
    const step = new Float64Array(width);
    for (let at = 0; at < width; at++) {
      matrix[at * width + at] = at === 0 ? 1e-6 : penalty;
      step[at] = at === 0 ? 0 : -penalty * (weights[at] as number);
    }
    for (const [row, example] of rows.entries()) {
      const chance = 1 / (1 + Math.exp(-dot(example, weights)));
      const spread = chance * (1 - chance);
      const miss = (answers[row] ? 1 : 0) - chance;
      const { places, values } = example;
      for (const [i, place] of places.entries()) {
        const value = values[i] as number;
        step[place] = (step[place] as number) + miss * value;
        for (const [j, other] of places.entries())
          if (other <= place) {
            const cell = place * width + other;
            matrix[cell] = (matrix[cell] as number) + spread * value * (values[j] as number);
          }
      }
    }
    solveSymmetric(matrix, step);
    for (let at = 0; at < width; at++) weights[at] = (weights[at] as number) + (step[at] as number);
  }
  return weights;
};
