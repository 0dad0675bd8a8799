import { FeatureSink } from '../../src/crf/feature-sink.ts';
import { FeatureReader } from '../../src/crf/features.ts';
import { encodeSpans, type TokenSpan } from '../../src/crf/labels.ts';
import { TextReader } from '../../src/crf/text-view.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
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
}

/** Reads the features of all texts; those that occur less than `fewest` times are dropped. */
export const makeExamples = (
  texts: readonly TrainingText[],
  lexicon: Lexicon,
  fewest: number,
): Examples => {
  const reader = new TextReader(lexicon);
  const features = new FeatureReader();
  const sink = new FeatureSink();
  const index = new FeatureIndex();
  const rows = new GrowingArray();
  const tokenStarts = new GrowingArray();
  const sentenceStarts = new GrowingArray();
  const labels = new GrowingArray();
  const textOfSentence = new GrowingArray();
  texts.forEach((text, textIndex) => {
    const view = reader.read(text.sentences);
    sink.corpus = text.corpus;
    view.sentences.forEach((words, sentence) => {
      sentenceStarts.push(labels.length);
      textOfSentence.push(textIndex);
      features.beginSentence(view, sentence);
      for (let at = 0; at < words.length; at++) {
        features.read(at, sink);
        for (let i = 0; i < sink.count; i++) sink.ids[i] = index.count(sink.ids[i]!);
        tokenStarts.push(rows.length);
        rows.pushAll(sink.ids, sink.count);
      }
      for (const label of encodeSpans(text.spans[sentence]!, words.length)) labels.push(label);
    });
  });
  sentenceStarts.push(labels.length);
  tokenStarts.push(rows.length);
  const kept = index.keep(fewest);
  return {
    ...dropRows(rows.view(), tokenStarts.view(), kept.newRows),
    labels: Uint8Array.from(labels.view()),
    sentenceStarts: sentenceStarts.view(),
    texts: textOfSentence.view(),
    features: kept.features,
  };
};

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
