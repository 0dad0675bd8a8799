import { writeFileSync } from 'node:fs';
import type { Story } from '@quickwire/contracts';
import type { WordClusters } from '@quickwire/language';
import { measuresOf } from '../../src/choice/features.ts';
import { READER_FEATURES, readerFeaturesOf } from '../../src/choice/reader-features.ts';
import { clustersIn, type ReaderModel, readerChance } from '../../src/choice/reader-value.ts';
import { isProved } from '../../src/gates/index.ts';
import { proofOf } from '../../src/gates/proof.ts';
import { smallModelFile } from '../../src/small-model.ts';
import { judgedDrafts } from './judged-drafts.ts';
import { logistic, type Sparse } from './logistic.ts';
import { round, type Spread, scaled, spreadsOf, unscaled } from './scale.ts';
import { storyReader } from './stories.ts';
import { type CutRow, cutRowOf, oddsUnseen, reportCuts } from './train-cut-judge.ts';
import { type Judged, readVerdicts } from './verdicts.ts';

const MODEL = smallModelFile('reader-verdict');
/** From this on a line tells enough to be one of a Quick Look's. */
const TELLS = 2;
const PENALTY = { news: 40, sound: 20 } as const;
/** A word's clusters count as much as this beside features of spread one. */
const WORDS = 6;
const FOLDS = 3;
/** So much that the penalty does not keep the difference of the series small. */
const APART = 3;
/** Those told from the first. */
const SERIES = [2, 3] as const;

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
  const read = storyReader();
  const verdicts = readVerdicts();
  return stories.flatMap((story) => {
    const judged = verdicts.get(story.id);
    if (!judged) return [];
    const reading = read(story);
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

/** The bias and the features, before the series; and with them. */
const OWN = 1 + READER_FEATURES.length;
const WIDTH = OWN + SERIES.length;

/** The bias, the features with spread one, and last who judged: that is learnt apart, and left out of the model. */
const even = ({ values, verdict }: Row, spreads: readonly Spread[]): Sparse => ({
  places: [0, ...values.map((_, at) => at + 1), ...SERIES.map((_, at) => OWN + at)],
  values: [
    1,
    ...scaled(values, spreads),
    ...SERIES.map((series) => (verdict.series === series ? APART : 0)),
  ],
});

const most = (rows: readonly Row[], of: 'cluster' | 'coarse'): number =>
  1 + Math.max(...rows.flatMap(({ words }) => words.map((word) => word[of])));

/** The same, then a line's words as shares of its clusters, coarse ones first. */
const withWords = (row: Row, spreads: readonly Spread[], coarse: number): Sparse => {
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
  const spreads = spreadsOf(rows.map(({ values }) => values));
  const news = logistic(
    rows.map((row) => withWords(row, spreads, sizes.coarse)),
    rows.map(({ verdict }) => verdict.tells >= TELLS),
    WIDTH + sizes.coarse + sizes.clusters,
    PENALTY.news,
  );
  const proved = rows.filter((row) => row.proved);
  const sound = logistic(
    proved.map((row) => even(row, spreads)),
    proved.map(({ verdict }) => verdict.finished && verdict.faithful && verdict.clear),
    WIDTH,
    PENALTY.sound,
  );
  const words = Array.from(news.subarray(WIDTH), (weight) => round(weight * WORDS));
  return {
    news: {
      ...unscaled(READER_FEATURES, news, spreads),
      coarse: words.slice(0, sizes.coarse),
      clusters: words.slice(sizes.coarse),
    },
    sound: unscaled(READER_FEATURES, sound, spreads),
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
