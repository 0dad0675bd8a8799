/** Weights of least squared error with an L2 penalty, by the normal equations (Hoerl and Kennard 1970). */
export const ridge = (
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  penalty: number,
): readonly number[] => {
  const width = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width + 1 }, (__, j) => (i === j ? penalty : 0)),
  );
  for (const [at, row] of rows.entries())
    for (let i = 0; i < width; i++) {
      const line = matrix[i] as number[];
      const value = row[i] as number;
      for (let j = 0; j < width; j++) line[j] = (line[j] as number) + value * (row[j] as number);
      line[width] = (line[width] as number) + value * (targets[at] as number);
    }
  return solve(matrix);
};

/** Gauss-Jordan elimination with partial pivots. */
export const solve = (matrix: number[][]): readonly number[] => {
  const width = matrix.length;
  for (let column = 0; column < width; column++) {
    let pivot = column;
    for (let row = column + 1; row < width; row++)
      if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0))
        pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot] as number[], matrix[column] as number[]];
    const head = matrix[column] as number[];
    const scale = head[column] as number;
    for (let at = 0; at <= width; at++) head[at] = (head[at] as number) / scale;
    for (const [row, line] of matrix.entries()) {
      if (row === column) continue;
      const share = line[column] as number;
      for (let at = 0; at <= width; at++)
        line[at] = (line[at] as number) - share * (head[at] as number);
    }
  }
  return matrix.map((line) => line[width] as number);
};
