import type { Random } from '../random.ts';

export interface Clustering {
  readonly centroids: Float32Array;
  readonly assignment: Int32Array;
}

const nearest = (
  vectors: Float32Array,
  row: number,
  centroids: Float32Array,
  dimensions: number,
): number => {
  const count = centroids.length / dimensions;
  const from = row * dimensions;
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let centroid = 0; centroid < count; centroid++) {
    const base = centroid * dimensions;
    let score = 0;
    for (let column = 0; column < dimensions; column++)
      score += vectors[from + column]! * centroids[base + column]!;
    if (score > bestScore) {
      bestScore = score;
      best = centroid;
    }
  }
  return best;
};

const normalise = (rows: Float32Array, dimensions: number): void => {
  for (let from = 0; from < rows.length; from += dimensions) {
    const row = rows.subarray(from, from + dimensions);
    const length = Math.hypot(...row) || 1;
    for (let column = 0; column < dimensions; column++) row[column] = row[column]! / length;
  }
};

/**
 * Spherical k-means over rows of length 1: groups by angle. Learns the centroids from the first `sample` rows, then assigns all. The same seed gives the same groups.
 */
export const kMeans = (
  vectors: Float32Array,
  dimensions: number,
  groups: number,
  sample: number,
  rounds: number,
  random: Random,
): Clustering => {
  const rows = vectors.length / dimensions;
  const learned = Math.min(rows, sample);
  const centroids = new Float32Array(groups * dimensions);
  for (let group = 0; group < groups; group++) {
    const row = Math.floor(random() * learned);
    centroids.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), group * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(centroids.length);
    for (let row = 0; row < learned; row++) {
      const group = nearest(vectors, row, centroids, dimensions);
      for (let column = 0; column < dimensions; column++)
        sums[group * dimensions + column]! += vectors[row * dimensions + column]!;
    }
    centroids.set(sums);
    normalise(centroids, dimensions);
  }
  const assignment = new Int32Array(rows);
  for (let row = 0; row < rows; row++)
    assignment[row] = nearest(vectors, row, centroids, dimensions);
  return { centroids, assignment };
};
