import { FeatureSink } from '../../src/crf/feature-sink.ts';
import { LabelMemory } from '../../src/crf/label-memory.ts';
import { LABEL_COUNT } from '../../src/crf/labels.ts';
import type { Lexicon } from '../../src/crf/lexicon.ts';
import { TextReader } from '../../src/crf/text-view.ts';
import { Viterbi } from '../../src/crf/viterbi.ts';
import { quantise } from './compress.ts';
import type { Examples, TrainingText } from './examples.ts';
import { FeatureIndex } from './feature-index.ts';
import { GrowingArray } from './growing-array.ts';
import { type Known, type LearningOptions, type Learnt, learn } from './learn.ts';
import { mergeCorpora } from './merge-corpora.ts';

export interface Folding {
  readonly folds: number;
  readonly shares: readonly number[];
  readonly learning: LearningOptions;
}

/**
 * Scores of each token by a model that has not seen its document, for on what it has learnt a model makes too few errors to learn from.
 * The transitions are those of the last of these models.
 */
export const scoreUnseen = (
  examples: Examples,
  texts: readonly TrainingText[],
  { folds, shares, learning }: Folding,
): Known => {
  const scores = new Float32Array(examples.labels.length * LABEL_COUNT);
  const foldOf = (sentence: number): number => texts[examples.texts[sentence]!]!.document % folds;
  const all = Int32Array.from({ length: examples.texts.length }, (_, i) => i);
  let transitions = new Float64Array(0);
  for (let fold = 0; fold < folds; fold++) {
    const learnt = learn(
      examples,
      all.filter((sentence) => foldOf(sentence) !== fold),
      learning,
    );
    const merged = mergeCorpora(learnt, examples.features, shares);
    for (const sentence of all)
      if (foldOf(sentence) === fold) scoreSentence(examples, sentence, merged, scores);
    transitions = learnt.transitions.slice();
  }
  return { scores, transitions };
};

const scoreSentence = (
  { rows, tokenStarts, sentenceStarts }: Examples,
  sentence: number,
  learnt: Learnt,
  scores: Float32Array,
): void => {
  for (let token = sentenceStarts[sentence]!; token < sentenceStarts[sentence + 1]!; token++)
    for (let i = tokenStarts[token]!; i < tokenStarts[token + 1]!; i++)
      for (let label = 0; label < LABEL_COUNT; label++)
        scores[token * LABEL_COUNT + label]! += learnt.rows[rows[i]! * LABEL_COUNT + label]!;
};

/** The features of the second reading, from what the scores make of each text at the first. */
export const makeSecondExamples = (
  examples: Examples,
  texts: readonly TrainingText[],
  lexicon: Lexicon,
  { scores, transitions }: Known,
): Examples => {
  const reader = new TextReader(lexicon);
  const memory = new LabelMemory();
  const viterbi = new Viterbi();
  const sink = new FeatureSink();
  const index = new FeatureIndex();
  const rows = new GrowingArray();
  const tokenStarts = new GrowingArray();
  const rounded = Int32Array.from(scores, quantise);
  const roundedTransitions = Int32Array.from(transitions, quantise);
  const labels = new Uint8Array(examples.labels.length);
  let sentence = 0;
  for (const text of texts) {
    const view = reader.read(text.sentences);
    memory.begin(reader.formCount);
    const first = sentence;
    for (const words of view.sentences) {
      const from = examples.sentenceStarts[sentence]!;
      const own = labels.subarray(from, from + words.length);
      viterbi.decode(rounded.subarray(from * LABEL_COUNT), roundedTransitions, own);
      memory.see(words, own);
      sentence += 1;
    }
    view.sentences.forEach((words, at) => {
      const from = examples.sentenceStarts[first + at]!;
      const own = labels.subarray(from, from + words.length);
      for (let token = 0; token < words.length; token++) {
        memory.read(words, own, token, sink);
        for (let i = 0; i < sink.count; i++) sink.ids[i] = index.count(sink.ids[i]!);
        tokenStarts.push(rows.length);
        rows.pushAll(sink.ids, sink.count);
      }
    });
  }
  tokenStarts.push(rows.length);
  return {
    ...examples,
    rows: rows.view(),
    tokenStarts: tokenStarts.view(),
    features: index.keep(1).features,
  };
};
