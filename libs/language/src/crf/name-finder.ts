import { FeatureSink } from './feature-sink.ts';
import { FeatureReader } from './features.ts';
import { decodeSpans, LABEL_COUNT, type TokenSpan } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { TextReader } from './text-view.ts';
import { Viterbi } from './viterbi.ts';
import type { Weights } from './weights.ts';

/** Longer sentences are decoded in pieces: no prose has them, and memory stays bounded. */
const LONGEST_PIECE = 1024;

/** Finds names in texts, one text after the other. Memory is reused, so one finder must not be shared between threads. */
export class NameFinder {
  readonly #weights: Weights;
  readonly #reader: TextReader;
  readonly #features = new FeatureReader();
  readonly #sink = new FeatureSink();
  readonly #viterbi = new Viterbi();
  readonly #scores = new Int32Array(LONGEST_PIECE * LABEL_COUNT);
  readonly #labels = new Uint8Array(LONGEST_PIECE);

  constructor(lexicon: Lexicon, weights: Weights) {
    this.#weights = weights;
    this.#reader = new TextReader(lexicon);
  }

  /** The names of each sentence of a text, in order; a sentence is its tokens. */
  find(text: readonly (readonly { readonly text: string }[])[]): readonly (readonly TokenSpan[])[] {
    const view = this.#reader.read(text);
    return view.sentences.map((words, sentence) => {
      this.#features.beginSentence(view, sentence);
      const spans: TokenSpan[] = [];
      for (let from = 0; from < words.length; from += LONGEST_PIECE) {
        const length = Math.min(LONGEST_PIECE, words.length - from);
        for (const { first, last, type } of this.#findInPiece(from, length))
          spans.push({ first: from + first, last: from + last, type });
      }
      return spans;
    });
  }

  #findInPiece(from: number, length: number): readonly TokenSpan[] {
    this.#scores.fill(0, 0, length * LABEL_COUNT);
    for (let at = 0; at < length; at++) {
      this.#features.read(from + at, this.#sink);
      const { ids, count } = this.#sink;
      this.#weights.addScores(ids, count, this.#scores, at * LABEL_COUNT);
    }
    this.#viterbi.decode(this.#scores, this.#weights.transitions, length, this.#labels);
    return decodeSpans(this.#labels, length);
  }
}
