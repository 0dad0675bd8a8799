import { readFileSync } from 'node:fs';
import { clustersOf, type WordClusters } from '@quickwire/language';
import { type Draft, textOf } from '../draft/draft.ts';
import { remembered } from '../remembered.ts';
import type { Measures } from './features.ts';
import { READER_FEATURES, readerFeaturesOf } from './reader-features.ts';

const FILE = new URL('../../models/reader-verdict.json', import.meta.url);

/** A logistic model: what a feature adds to the log-odds of yes. */
export interface Verdict {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}

/** As shipped. Words add by the clusters they belong to, each its share of the line's words. */
export interface ReaderModel {
  /** Whether what the line tells is worth a line. */
  readonly news: Verdict & {
    readonly clusters: readonly number[];
    readonly coarse: readonly number[];
  };
  /** Whether a line that the gates proved is finished, true and clear to a reader. */
  readonly sound: Verdict;
}

let shipped: ReaderModel | undefined;
const model = (): ReaderModel => {
  shipped ??= JSON.parse(readFileSync(FILE, 'utf8')) as ReaderModel;
  return shipped;
};

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

const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What each of the features adds, in their order. */
const weightsOf = remembered(({ features }: Verdict) =>
  Float64Array.from(READER_FEATURES, (name) => features[name] ?? 0),
);

const oddsOf = (verdict: Verdict, values: readonly number[]): number =>
  weightsOf(verdict).reduce(
    (odds, weight, at) => odds + weight * (values[at] as number),
    verdict.bias,
  );

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
