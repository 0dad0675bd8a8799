import { writeFileSync } from 'node:fs';
import type { Story } from '@quickwire/contracts';
import { newsRecognizer, type WordClusters } from '@quickwire/language';
import { measuresOf } from '../../src/choice/features.ts';
import { READER_FEATURES, readerFeaturesOf } from '../../src/choice/reader-features.ts';
import {
  clustersIn,
  type ReaderModel,
  readerChance,
  type Verdict,
} from '../../src/choice/reader-value.ts';
import { isProved } from '../../src/gates/index.ts';
import { proofOf } from '../../src/gates/proof.ts';
import { readStory } from '../../src/reading/reading.ts';
import { judgedDrafts } from './judged-drafts.ts';
import { logistic, type Sparse } from './logistic.ts';
import { type CutRow, cutRowOf, oddsUnseen, reportCuts } from './train-cut-judge.ts';
import { type Judged, readVerdicts } from './verdicts.ts';

const MODEL = new URL('../../models/reader-verdict.json', import.meta.url);
/** From this on a line tells enough to be one of a Quick Look's. */
const TELLS = 2;
const PENALTY = { news: 40, sound: 20 } as const;
/** A word's clusters count as much as this beside features of spread one. */
const WORDS = 6;
const FOLDS = 3;
/** So much that the penalty does not keep the difference of the series small. */
const STRICT = 3;

interface Row {
  readonly story: string;
  readonly values: readonly number[];
  readonly words: readonly WordClusters[];
  readonly proved: boolean;
  readonly verdict: Judged;
  /** Of a line that lost something and that the gates which know nothing of cuts let pass. */
  readonly cuts?: CutRow;
}

const CUT_ODDS = READER_FEATURES.indexOf('cutOdds');

const rowsOf = (stories: readonly Story[]): readonly Row[] => {
  const recognizer = newsRecognizer('news');
  const verdicts = readVerdicts();
  return stories.flatMap((story) => {
    const judged = verdicts.get(story.id);
    if (!judged) return [];
    const reading = readStory(story, recognizer.recognize(story));
    const measures = measuresOf(reading);
    return judgedDrafts(reading, judged).flatMap(
      ({ draft, text, verdict }): Row | readonly Row[] => {
        const proof = proofOf(text, reading, draft.sentence);
        if (!proof) return [];
        const cuts = cutRowOf(proof, draft, verdict);
        return {
          story: story.id,
          values: readerFeaturesOf(measures, draft),
          words: clustersIn(text),
          proved: isProved(proof),
          verdict,
          ...(cuts && { cuts }),
        };
      },
    );
  });
};

/** The rows with the odds of a judge that had not seen them, as it will not have seen the lines it judges. */
const withUnseenOdds = (rows: readonly Row[]): readonly Row[] => {
  const taught = rows.flatMap(({ cuts }) => (cuts ? [cuts] : []));
  const odds = oddsUnseen(taught, FOLDS);
  reportCuts(taught, odds);
  return rows.map((row) =>
    row.cuts ? { ...row, values: row.values.with(CUT_ODDS, odds.get(row.cuts) as number) } : row,
  );
};

/** Mean and spread of each feature; one that never changes has spread 1. */
const spreadsOf = (rows: readonly Row[]) =>
  READER_FEATURES.map((_, at) => {
    const mean = rows.reduce((sum, { values }) => sum + (values[at] as number), 0) / rows.length;
    const variance =
      rows.reduce((sum, { values }) => sum + ((values[at] as number) - mean) ** 2, 0) / rows.length;
    return { mean, spread: Math.sqrt(variance) || 1 };
  });

type Spreads = ReturnType<typeof spreadsOf>;

/** The bias, the features with spread one, and last who judged: that is learnt apart, and left out of the model. */
const even = ({ values, verdict }: Row, spreads: Spreads): Sparse => ({
  places: [0, ...values.map((_, at) => at + 1), values.length + 1],
  values: [
    1,
    ...spreads.map(({ mean, spread }, at) => ((values[at] as number) - mean) / spread),
    verdict.strict ? STRICT : 0,
  ],
});

/** Weights for features as they are from those for features of spread one. */
const verdictOf = (weights: Float64Array, spreads: Spreads): Verdict => {
  const own = spreads.map(({ spread }, at) => (weights[at + 1] as number) / spread);
  const bias = spreads.reduce(
    (sum, { mean }, at) => sum - mean * (own[at] as number),
    weights[0] as number,
  );
  return {
    bias: round(bias),
    features: Object.fromEntries(
      READER_FEATURES.map((name, at) => [name, round(own[at] as number)]),
    ),
  };
};

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const most = (rows: readonly Row[], of: 'cluster' | 'coarse'): number =>
  1 + Math.max(...rows.flatMap(({ words }) => words.map((word) => word[of])));

/** The same, then a line's words as shares of its clusters, coarse ones first. */
const withWords = (row: Row, spreads: Spreads, coarse: number): Sparse => {
  const { places, values } = even(row, spreads);
  const shares = new Map<number, number>();
  for (const word of row.words)
    for (const at of [word.coarse, coarse + word.cluster])
      shares.set(at, (shares.get(at) ?? 0) + WORDS / row.words.length);
  return {
    places: [...places, ...[...shares.keys()].map((at) => places.length + at)],
    values: [...values, ...shares.values()],
  };
};

const learn = (rows: readonly Row[], sizes: { coarse: number; clusters: number }): ReaderModel => {
  const spreads = spreadsOf(rows);
  const news = logistic(
    rows.map((row) => withWords(row, spreads, sizes.coarse)),
    rows.map(({ verdict }) => verdict.tells >= TELLS),
    2 + READER_FEATURES.length + sizes.coarse + sizes.clusters,
    PENALTY.news,
  );
  const proved = rows.filter((row) => row.proved);
  const sound = logistic(
    proved.map((row) => even(row, spreads)),
    proved.map(({ verdict }) => verdict.finished && verdict.faithful && verdict.clear),
    2 + READER_FEATURES.length,
    PENALTY.sound,
  );
  const words = Array.from(news.subarray(2 + READER_FEATURES.length), (weight) =>
    round(weight * WORDS),
  );
  return {
    news: {
      ...verdictOf(news, spreads),
      coarse: words.slice(0, sizes.coarse),
      clusters: words.slice(sizes.coarse),
    },
    sound: verdictOf(sound, spreads),
  };
};

const isGoodLine = ({ verdict }: Row): boolean =>
  verdict.finished && verdict.faithful && verdict.clear && verdict.tells >= TELLS;

/** Prints how well lines are ranked of stories that taught nothing, fold by fold. */
const report = (rows: readonly Row[], sizes: { coarse: number; clusters: number }): void => {
  const stories = [...new Set(rows.map(({ story }) => story))];
  const ranked = Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(stories.filter((__, at) => at % FOLDS === fold));
    const model = learn(
      rows.filter(({ story }) => !held.has(story)),
      sizes,
    );
    return rows
      .filter(({ story, proved }) => proved && held.has(story))
      .map((row) => ({ value: readerChance(model, row.values, row.words), good: isGoodLine(row) }));
  })
    .flat()
    .sort((a, b) => b.value - a.value);
  const good = ranked.filter((line) => line.good).length;
  console.log(
    `readers: ${rows.length} lines of ${stories.length} stories, ${ranked.length} of them proved, of these ${good} good`,
  );
  for (const least of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]) {
    const above = ranked.filter(({ value }) => value >= least);
    const share = above.filter((line) => line.good).length / Math.max(1, above.length);
    console.log(
      `  value ${least.toFixed(2)} and more: ${(above.length / stories.length).toFixed(2)} lines a story, ${(100 * share).toFixed(0)} % good`,
    );
  }
};

/** Learns from readers' verdicts and writes `models/reader-verdict.json`. */
export const trainReaderValue = (stories: readonly Story[]): void => {
  const rows = withUnseenOdds(rowsOf(stories));
  const sizes = { coarse: most(rows, 'coarse'), clusters: most(rows, 'cluster') };
  report(rows, sizes);
  writeFileSync(MODEL, `${JSON.stringify(learn(rows, sizes))}\n`);
};
