import type { Lexicon } from '../lexicon/lexicon.ts';
import { FeatureSink } from './feature-sink.ts';
import { FeatureReader } from './features.ts';
import { decodeSpans, LABEL_COUNT, type TokenSpan } from './labels.ts';
import { SecondFeatureReader } from './second-features.ts';
import { TextReader, type TextView } from './text-view.ts';
import { Viterbi } from './viterbi.ts';
import type { Readings } from './weights.ts';
import type { Word } from './words.ts';

/**
 * Finds names in texts, one text after the other. Each text is read twice: the second reading knows how the first one took
 * the same words elsewhere in the text, and adds to its scores.
 * Memory is reused, so one finder must not be shared between threads.
 */
export class NameFinder {
  readonly #weights: Readings;
  readonly #reader: TextReader;
  readonly #features = new FeatureReader();
  readonly #secondFeatures = new SecondFeatureReader();
  readonly #sink = new FeatureSink();
  readonly #viterbi = new Viterbi();
  /** Scores of the labels of each token of a text. */
  #scores = new Int32Array(1 << 16);
  #labels = new Uint8Array(1 << 12);
  /** Of a sentence, by the second reading. */
  #secondScores = new Int32Array(1 << 14);

  constructor(lexicon: Lexicon, weights: Readings) {
    this.#weights = weights;
    this.#reader = new TextReader(lexicon);
  }

  /** The names of each sentence of a text, in order; a sentence is its tokens. */
  find(text: readonly (readonly { readonly text: string }[])[]): readonly (readonly TokenSpan[])[] {
    const view = this.#reader.read(text);
    const labels = this.#readFirst(view);
    this.#secondFeatures.beginText(view, labels);
    let from = 0;
    return view.sentences.map((words, sentence) => {
      const scores = this.#scores.subarray(from * LABEL_COUNT, (from + words.length) * LABEL_COUNT);
      from += words.length;
      this.#readSecond(sentence, words, { labels: labels[sentence]!, scores });
      return decodeSpans(labels[sentence]!, words.length);
    });
  }

  /** Leaves the scores of the first reading, and gives the labels of each sentence. */
  #readFirst(view: TextView): readonly Uint8Array[] {
    const { addScores, transitions } = this.#weights.first;
    this.#reserve(view.sentences.reduce((sum, { length }) => sum + length, 0));
    let from = 0;
    return view.sentences.map((words, sentence) => {
      this.#features.beginSentence(view, sentence);
      for (let at = 0; at < words.length; at++) {
        this.#features.read(at, this.#sink);
        addScores(this.#sink.ids, this.#sink.count, this.#scores, (from + at) * LABEL_COUNT);
      }
      const labels = this.#labels.subarray(from, from + words.length);
      this.#viterbi.decode(this.#scores.subarray(from * LABEL_COUNT), transitions, labels);
      from += words.length;
      return labels;
    });
  }

  /** Puts the labels of the second reading in place of those of the first. */
  #readSecond(
    sentence: number,
    words: readonly Word[],
    first: { readonly labels: Uint8Array; readonly scores: Int32Array },
  ): void {
    const { addScores, transitions } = this.#weights.second;
    const { scores } = first;
    if (this.#secondScores.length < scores.length)
      this.#secondScores = new Int32Array(scores.length * 2);
    this.#secondScores.set(scores);
    this.#secondFeatures.beginSentence(sentence, first);
    for (let at = 0; at < words.length; at++) {
      this.#secondFeatures.read(at, this.#sink);
      addScores(this.#sink.ids, this.#sink.count, this.#secondScores, at * LABEL_COUNT);
    }
    this.#viterbi.decode(this.#secondScores, transitions, first.labels);
  }

  #reserve(tokens: number): void {
    if (this.#labels.length < tokens) {
      this.#labels = new Uint8Array(tokens * 2);
      this.#scores = new Int32Array(tokens * 2 * LABEL_COUNT);
    }
    this.#scores.fill(0, 0, tokens * LABEL_COUNT);
  }
}
