import { randomNumbers } from '../random.ts';

/** Rows of equal width in one array. */
export interface Vectors {
  readonly width: number;
  readonly values: Float32Array;
}

const rowCount = ({ width, values }: Vectors): number => values.length / width;

/** Makes every row one unit long. */
export const normalise = ({ width, values }: Vectors): void => {
  for (let at = 0; at < values.length; at += width) {
    let square = 0;
    for (let d = 0; d < width; d++) square += values[at + d]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < width; d++) values[at + d]! /= length;
  }
};

/**
 * Spherical k-means (Dhillon and Modha 2001): unit rows to k unit centres by cosine.
 * The first centres are rows drawn by a seeded generator; a centre left without rows is drawn anew.
 */
export const sphericalKMeans = (
  rows: Vectors,
  k: number,
  rounds: number,
  seed: number,
): Vectors => {
  const random = randomNumbers(seed);
  const count = rowCount(rows);
  const { width } = rows;
  const centres: Vectors = { width, values: new Float32Array(k * width) };
  const draw = (centre: number): void => {
    const from = Math.floor(random() * count) * width;
    centres.values.set(rows.values.subarray(from, from + width), centre * width);
  };
  for (let centre = 0; centre < k; centre++) draw(centre);
  for (let round = 0; round < rounds; round++) {
    const nearest = assign(rows, centres);
    const sizes = new Int32Array(k);
    centres.values.fill(0);
    for (let row = 0; row < count; row++) {
      const centre = nearest[row]!;
      sizes[centre]! += 1;
      for (let d = 0; d < width; d++)
        centres.values[centre * width + d]! += rows.values[row * width + d]!;
    }
    sizes.forEach((size, centre) => {
      if (size === 0) draw(centre);
    });
    normalise(centres);
  }
  return centres;
};

/** The nearest centre of each row. */
export const assign = (rows: Vectors, centres: Vectors): Uint16Array => {
  const { width } = rows;
  const a = rows.values;
  const b = centres.values;
  const nearest = new Uint16Array(rowCount(rows));
  for (let row = 0; row < nearest.length; row++) {
    const from = row * width;
    let best = Number.NEGATIVE_INFINITY;
    for (let centre = 0, to = 0; to < b.length; centre++, to += width) {
      // Four sums at once: they do not wait for each other.
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      for (let d = 0; d < width; d += 4) {
        s0 += a[from + d]! * b[to + d]!;
        s1 += a[from + d + 1]! * b[to + d + 1]!;
        s2 += a[from + d + 2]! * b[to + d + 2]!;
        s3 += a[from + d + 3]! * b[to + d + 3]!;
      }
      const cosine = s0 + s1 + s2 + s3;
      if (cosine > best) {
        best = cosine;
        nearest[row] = centre;
      }
    }
  }
  return nearest;
};
