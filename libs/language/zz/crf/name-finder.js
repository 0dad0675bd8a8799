import { FeatureSink } from './feature-sink.js';
import { FeatureReader } from './features.js';
import { decodeSpans, LABEL_COUNT } from './labels.js';
import { TextReader } from './text-view.js';
import { Viterbi } from './viterbi.js';
/**
 * Finds names in texts, one text after the other.
 * Memory is reused, so one finder must not be shared between threads.
 */
export class NameFinder {
    #weights;
    #reader;
    #features = new FeatureReader();
    #sink = new FeatureSink();
    #viterbi = new Viterbi();
    /** Scores of the labels of each token of a sentence. */
    #scores = new Int32Array(1 << 14);
    #labels = new Uint8Array(1 << 10);
    constructor(lexicon, weights) {
        this.#weights = weights;
        this.#reader = new TextReader(lexicon);
    }
    /** The names of each sentence of a text, in order; a sentence is its tokens. */
    find(text) {
        const view = this.#reader.read(text);
        return view.sentences.map((words, sentence) => {
            this.#reserve(words.length);
            this.#score(view, sentence);
            const labels = this.#labels.subarray(0, words.length);
            this.#viterbi.decode(this.#scores, this.#weights.transitions, labels);
            return decodeSpans(labels, words.length);
        });
    }
    #reserve(tokens) {
        if (this.#labels.length < tokens) {
            this.#labels = new Uint8Array(tokens * 2);
            this.#scores = new Int32Array(tokens * 2 * LABEL_COUNT);
        }
        this.#scores.fill(0, 0, tokens * LABEL_COUNT);
    }
    #score(view, sentence) {
        const { ids } = this.#sink;
        this.#features.beginSentence(view, sentence);
        const tokens = view.sentences[sentence].length;
        for (let at = 0; at < tokens; at++) {
            this.#features.read(at, this.#sink);
            this.#weights.addScores(ids, this.#sink.count, this.#scores, at * LABEL_COUNT);
        }
    }
}
