/** The best way through the labels of a sentence (Viterbi 1967). Its arrays are reused and grow with the longest sentence. */
export declare class Viterbi {
    #private;
    /**
     * Writes the labels with the highest sum of scores into `labels`; of equals, the first.
     * `scores` has LABEL_COUNT numbers for each of them.
     */
    decode(scores: Int32Array, transitions: Int32Array, labels: Uint8Array): void;
}
