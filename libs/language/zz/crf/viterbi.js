import { LABEL_COUNT, mayBegin, mayEnd, PREDECESSORS } from './labels.js';
/** A longer sentence is decoded in pieces: no prose has one, and sums stay small. */
const LONGEST_PIECE = 1024;
/** Less than any sum of scores. */
const IMPOSSIBLE = -(2 ** 30);
/** The best way through the labels of a sentence (Viterbi 1967). Its arrays are reused and grow with the longest sentence. */
export class Viterbi {
    #best = new Int32Array(0);
    #before = new Uint8Array(0);
    /**
     * Writes the labels with the highest sum of scores into `labels`; of equals, the first.
     * `scores` has LABEL_COUNT numbers for each of them.
     */
    decode(scores, transitions, labels) {
        for (let from = 0; from < labels.length; from += LONGEST_PIECE) {
            const piece = labels.subarray(from, from + LONGEST_PIECE);
            this.#decodePiece(scores.subarray(from * LABEL_COUNT), transitions, piece);
        }
    }
    #decodePiece(scores, transitions, labels) {
        this.#reserve(labels.length * LABEL_COUNT);
        this.#begin(scores);
        for (let at = 1; at < labels.length; at++)
            this.#step(scores, transitions, at * LABEL_COUNT);
        this.#trace(labels);
    }
    #reserve(size) {
        if (this.#best.length >= size)
            return;
        this.#best = new Int32Array(size);
        this.#before = new Uint8Array(size);
    }
    #begin(scores) {
        for (let label = 0; label < LABEL_COUNT; label++)
            this.#best[label] = mayBegin(label) ? scores[label] : IMPOSSIBLE;
    }
    #step(scores, transitions, offset) {
        const best = this.#best;
        const previous = offset - LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++) {
            const candidates = PREDECESSORS[label];
            let highest = IMPOSSIBLE * 2;
            let from = 0;
            for (let i = 0; i < candidates.length; i++) {
                const candidate = candidates[i];
                const sum = best[previous + candidate] + transitions[candidate * LABEL_COUNT + label];
                if (sum > highest) {
                    highest = sum;
                    from = candidate;
                }
            }
            best[offset + label] = Math.max(IMPOSSIBLE, highest + scores[offset + label]);
            this.#before[offset + label] = from;
        }
    }
    #trace(labels) {
        const end = (labels.length - 1) * LABEL_COUNT;
        let label = 0;
        for (let candidate = 0; candidate < LABEL_COUNT; candidate++)
            if (mayEnd(candidate) && this.#best[end + candidate] > this.#best[end + label])
                label = candidate;
        for (let at = labels.length - 1; at >= 0; at--) {
            labels[at] = label;
            label = this.#before[at * LABEL_COUNT + label];
        }
    }
}
