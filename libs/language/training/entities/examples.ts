import type { FeatureSink } from '../../src/crf/feature-sink.ts';
import { encodeSpans, type TokenSpan } from '../../src/crf/labels.ts';
import { FeatureIndex } from './feature-index.ts';
import { GrowingArray } from './growing-array.ts';

/** A text to learn from: sentences of tokens, the names in each, and which corpus it is of, from 1. */
export interface TrainingText {
  readonly corpus: number;
  /** Copies of one document have the same. */
  readonly document: number;
  readonly sentences: readonly (readonly { readonly text: string }[])[];
  readonly spans: readonly (readonly TokenSpan[])[];
}

/** Sentences as numbers: for each token the rows of its features and its label. */
export interface Examples {
  /** Rows of features, tokens one after the other. */
  readonly rows: Int32Array;
  /** Where the rows of each token begin; one more than there are tokens. */
  readonly tokenStarts: Int32Array;
  readonly labels: Uint8Array;
  /** Where the tokens of each sentence begin; one more than there are sentences. */
  readonly sentenceStarts: Int32Array;
  /** Index of each sentence's text. */
  readonly texts: Int32Array;
  /** The hash of each row's feature. */
  readonly features: Int32Array;
  /** Scores that are there before any is learnt, LABEL_COUNT a token, in steps of SCORE_UNIT. */
  readonly scores?: Int32Array;
}

/** Takes in sentences, in order, and numbers what is in them. */
export class ExampleCollector {
  readonly #index = new FeatureIndex();
  readonly #rows = new GrowingArray();
  readonly #tokenStarts = new GrowingArray();
  readonly #sentenceStarts = new GrowingArray();
  readonly #labels = new GrowingArray();
  readonly #texts = new GrowingArray();

  /** `readToken` writes the features of a token into the sink. */
  addSentence(
    text: number,
    length: number,
    spans: readonly TokenSpan[],
    sink: FeatureSink,
    readToken: (at: number) => void,
  ): void {
    this.#sentenceStarts.push(this.#labels.length);
    this.#texts.push(text);
    for (let at = 0; at < length; at++) {
      readToken(at);
      for (let i = 0; i < sink.count; i++) sink.ids[i] = this.#index.count(sink.ids[i]!);
      this.#tokenStarts.push(this.#rows.length);
      this.#rows.pushAll(sink.ids, sink.count);
    }
    for (const label of encodeSpans(spans, length)) this.#labels.push(label);
  }

  /** All that was taken in, without features that occur less than `fewest` times. */
  finish(fewest: number): Examples {
    this.#sentenceStarts.push(this.#labels.length);
    this.#tokenStarts.push(this.#rows.length);
    const kept = this.#index.keep(fewest);
    return {
      ...dropRows(this.#rows.view(), this.#tokenStarts.view(), kept.newRows),
      labels: Uint8Array.from(this.#labels.view()),
      sentenceStarts: this.#sentenceStarts.view(),
      texts: this.#texts.view(),
      features: kept.features,
    };
  }
}

/** Renumbers rows in place; those without a new number go. */
const dropRows = (
  rows: Int32Array,
  tokenStarts: Int32Array,
  newRows: Int32Array,
): Pick<Examples, 'rows' | 'tokenStarts'> => {
  let to = 0;
  let from = 0;
  for (let token = 0; token + 1 < tokenStarts.length; token++) {
    const end = tokenStarts[token + 1]!;
    tokenStarts[token] = to;
    for (; from < end; from++) {
      const row = newRows[rows[from]!]!;
      if (row >= 0) rows[to++] = row;
    }
  }
  tokenStarts[tokenStarts.length - 1] = to;
  return { rows: rows.subarray(0, to), tokenStarts };
};
