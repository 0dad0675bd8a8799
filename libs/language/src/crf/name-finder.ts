import { FeatureSink } from './feature-sink.ts';
import { FeatureReader } from './features.ts';
import { LabelMemory } from './label-memory.ts';
import { decodeSpans, LABEL_COUNT, type TokenSpan } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { TextReader, type TextView } from './text-view.ts';
import { Viterbi } from './viterbi.ts';
import type { Weights } from './weights.ts';

/**
 * Finds names in texts, one text after the other. Each text is read twice: the second time with what the first took each word for.
 * Memory is reused, so one finder must not be shared between threads.
 */
export class NameFinder {
  readonly #weights: Weights;
  readonly #reader: TextReader;
  readonly #features = new FeatureReader();
  readonly #memory = new LabelMemory();
  readonly #sink = new FeatureSink();
  readonly #viterbi = new Viterbi();
  /** Scores of all tokens of the text. */
  #scores = new Int32Array(1 << 14);
  #labels = new Uint8Array(1 << 10);

  constructor(lexicon: Lexicon, weights: Weights) {
    this.#weights = weights;
    this.#reader = new TextReader(lexicon);
  }

  /** The names of each sentence of a text, in order; a sentence is its tokens. */
  find(text: readonly (readonly { readonly text: string }[])[]): readonly (readonly TokenSpan[])[] {
    const view = this.#reader.read(text);
    this.#reserve(view);
    this.#readFirst(view);
    return this.#readAgain(view);
  }

  #reserve({ sentences }: TextView): void {
    const tokens = sentences.reduce((sum, words) => sum + words.length, 0);
    if (this.#labels.length < tokens) {
      this.#labels = new Uint8Array(tokens * 2);
      this.#scores = new Int32Array(tokens * 2 * LABEL_COUNT);
    }
    this.#scores.fill(0, 0, tokens * LABEL_COUNT);
  }

  #readFirst(view: TextView): void {
    const { ids } = this.#sink;
    this.#memory.begin(this.#reader.formCount);
    let token = 0;
    view.sentences.forEach((words, sentence) => {
      this.#features.beginSentence(view, sentence);
      for (let at = 0; at < words.length; at++) {
        this.#features.read(at, this.#sink);
        const offset = (token + at) * LABEL_COUNT;
        this.#weights.addScores(ids, this.#sink.count, this.#scores, offset);
      }
      const labels = this.#decode(token, words.length, this.#weights.transitions);
      this.#memory.see(words, labels);
      token += words.length;
    });
  }

  #readAgain(view: TextView): readonly (readonly TokenSpan[])[] {
    const { ids } = this.#sink;
    let token = 0;
    return view.sentences.map((words) => {
      const labels = this.#labels.subarray(token, token + words.length);
      for (let at = 0; at < words.length; at++) {
        this.#memory.read(words, labels, at, this.#sink);
        const offset = (token + at) * LABEL_COUNT;
        this.#weights.addScores(ids, this.#sink.count, this.#scores, offset);
      }
      const better = this.#decode(token, words.length, this.#weights.secondTransitions);
      token += words.length;
      return decodeSpans(better, words.length);
    });
  }

  /** Labels of one sentence from its scores. */
  #decode(token: number, length: number, transitions: Int32Array): Uint8Array {
    const labels = this.#labels.subarray(token, token + length);
    const scores = this.#scores.subarray(token * LABEL_COUNT, (token + length) * LABEL_COUNT);
    this.#viterbi.decode(scores, transitions, labels);
    return labels;
  }
}
