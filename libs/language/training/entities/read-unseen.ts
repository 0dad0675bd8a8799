import { LABEL_COUNT } from '../../src/crf/labels.ts';
import { Viterbi } from '../../src/crf/viterbi.ts';
import { quantise } from './compress.ts';
import type { Examples } from './examples.ts';
import type { LearningOptions, Learnt } from './learn.ts';
import { learnApart } from './learn-apart.ts';

/** What a reading makes of tokens: their labels, and LABEL_COUNT scores of each. */
export interface ReadTokens {
  readonly labels: Uint8Array;
  readonly scores: Int32Array;
}

/**
 * Reads every sentence by weights learnt from other documents: the documents are dealt into `folds`, and each fold is read by
 * what was learnt from the others, each in a thread of its own. `documents` has the document of each sentence.
 */
export const readUnseen = async (
  examples: Examples,
  documents: Int32Array,
  folds: number,
  options: LearningOptions,
): Promise<ReadTokens> => {
  const read = {
    labels: new Uint8Array(examples.labels.length),
    scores: new Int32Array(examples.labels.length * LABEL_COUNT),
  };
  const sentences = Int32Array.from(documents.keys());
  const viterbi = new Viterbi();
  const learnWithout = async (fold: number): Promise<void> => {
    const isInFold = (sentence: number): boolean => documents[sentence]! % folds === fold;
    const others = sentences.filter((sentence) => !isInFold(sentence));
    const learnt = await learnApart(examples, others, options);
    for (const sentence of sentences)
      if (isInFold(sentence)) readSentence(examples, sentence, learnt, viterbi, read);
  };
  await Promise.all(Array.from({ length: folds }, (_, fold) => learnWithout(fold)));
  return read;
};

const readSentence = (
  { rows, tokenStarts, sentenceStarts }: Examples,
  sentence: number,
  learnt: Learnt,
  viterbi: Viterbi,
  { labels, scores }: ReadTokens,
): void => {
  const from = sentenceStarts[sentence]!;
  const end = sentenceStarts[sentence + 1]!;
  const sums = new Float64Array(LABEL_COUNT);
  for (let at = from; at < end; at++) {
    sums.fill(0);
    for (let i = tokenStarts[at]!; i < tokenStarts[at + 1]!; i++)
      for (let label = 0; label < LABEL_COUNT; label++)
        sums[label]! += learnt.rows[rows[i]! * LABEL_COUNT + label]!;
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[at * LABEL_COUNT + label] = quantise(sums[label]!);
  }
  const transitions = Int32Array.from(learnt.transitions, quantise);
  viterbi.decode(scores.subarray(from * LABEL_COUNT), transitions, labels.subarray(from, end));
};
