import type { Lexicon } from '../lexicon/lexicon.ts';
import { FeatureSink } from './feature-sink.ts';
import { FeatureReader } from './features.ts';
import { decodeSpans, LABEL_COUNT, type TokenSpan } from './labels.ts';
import { TextReader, type TextView } from './text-view.ts';
import { Viterbi } from './viterbi.ts';
import type { Weights } from './weights.ts';
import type { Word } from './words.ts';

/**
 * Finds names in texts, one text after the other.
 * Memory is reused, so one finder must not be shared between threads.
 */
export class NameFinder {
  readonly #weights: Weights;
  readonly #reader: TextReader;
  readonly #features = new FeatureReader();
  readonly #sink = new FeatureSink();
  readonly #viterbi = new Viterbi();
  /** Scores of the labels of each token of a sentence. */
  #scores = new Int32Array(1 << 14);
  #labels = new Uint8Array(1 << 10);

  constructor(lexicon: Lexicon, weights: Weights) {
    this.#weights = weights;
    this.#reader = new TextReader(lexicon);
  }

  /** The names of each sentence of a text, in order; a sentence is its tokens. */
  find(text: readonly (readonly { readonly text: string }[])[]): readonly (readonly TokenSpan[])[] {
    const view = this.#reader.read(text);
    return view.sentences.map((words, sentence) => {
      this.#reserve(words.length);
      this.#score(view, sentence);
      const labels = this.#labels.subarray(0, words.length);
      this.#viterbi.decode(this.#scores, this.#weights.transitions, labels);
      return decodeSpans(labels, words.length);
    });
  }

  #reserve(tokens: number): void {
    if (this.#labels.length < tokens) {
      this.#labels = new Uint8Array(tokens * 2);
      this.#scores = new Int32Array(tokens * 2 * LABEL_COUNT);
    }
    this.#scores.fill(0, 0, tokens * LABEL_COUNT);
  }

  #score(view: TextView, sentence: number): void {
    const { ids } = this.#sink;
    this.#features.beginSentence(view, sentence);
    const tokens = (view.sentences[sentence] as readonly Word[]).length;
    for (let at = 0; at < tokens; at++) {
      this.#features.read(at, this.#sink);
      this.#weights.addScores(ids, this.#sink.count, this.#scores, at * LABEL_COUNT);
    }
  }
}
