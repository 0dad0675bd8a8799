/** Scores each class by the sum of the weights of some features. The result is the scorer's own array, good until the next call. */
export interface Scorer {
    readonly classes: number;
    /** What one point of a score is worth, so that the leads of different scorers compare. */
    readonly unit: number;
    readonly score: (features: Int32Array, count: number) => Int32Array | Float32Array;
}
