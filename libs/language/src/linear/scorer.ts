/** Scores each class by the sum of the weights of some features. The result is the scorer's own array, good until the next call. */
export interface Scorer {
  readonly classes: number;
  readonly score: (features: Int32Array, count: number) => Int32Array | Float32Array;
}
