import { clustersOf, type WordClusters } from '@quickwire/language';
import { type Draft, textOf } from '../draft/draft.ts';
import { chance, type Logistic, oddsBy, smallModel } from '../small-model.ts';
import type { Measures } from './features.ts';
import { READER_FEATURES, readerFeaturesOf } from './reader-features.ts';

/** As shipped. Words add by the clusters they belong to, each its share of the line's words. */
export interface ReaderModel {
  /** Whether what the line tells is worth a line. */
  readonly news: Logistic & {
    readonly clusters: readonly number[];
    readonly coarse: readonly number[];
  };
  /** Whether a line that the gates proved is finished, true and clear to a reader. */
  readonly sound: Logistic;
}

const model = smallModel<ReaderModel>('reader-verdict');

const EMPTY = new Set(
  'a an the of in on at by for from to with and or but as is are was were be been being has have had will would do does did its his her their this that these those it he she they who which said says'.split(
    ' ',
  ),
);

/** The clusters of the words that carry a line's content, those that are known. */
export const clustersIn = (text: string): readonly WordClusters[] =>
  (text.toLowerCase().match(/[a-z][a-z'-]+/g) ?? []).flatMap((word) =>
    EMPTY.has(word) ? [] : (clustersOf(word) ?? []),
  );

const oddsOf = oddsBy(READER_FEATURES);

const oddsOfWords = (
  { clusters, coarse }: ReaderModel['news'],
  words: readonly WordClusters[],
): number =>
  words.reduce((sum, word) => sum + (clusters[word.cluster] ?? 0) + (coarse[word.coarse] ?? 0), 0) /
  Math.max(1, words.length);

/** What a model foretells of a line with these features and words. */
export const readerChance = (
  { news, sound }: ReaderModel,
  features: readonly number[],
  words: readonly WordClusters[],
): number =>
  chance(oddsOf(news, features) + oddsOfWords(news, words)) * chance(oddsOf(sound, features));

/** How likely a strict reader finds a line good that the gates prove: worth telling, and finished, true and clear. From 0 to 1. */
export const readerValueOf = (measures: Measures, draft: Draft): number =>
  readerChance(model(), readerFeaturesOf(measures, draft), clustersIn(textOf(draft)));
