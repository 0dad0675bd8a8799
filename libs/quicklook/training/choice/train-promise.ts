import { writeFileSync } from 'node:fs';
import type { Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { chooseFrom } from '../../src/choice/choose.ts';
import { PROMISE_FEATURES, promiseFeatures } from '../../src/choice/promise.ts';
import { readStory } from '../../src/reading/reading.ts';
import { oddsBy, smallModelFile } from '../../src/small-model.ts';
import { logistic } from './logistic.ts';
import { scaled, spreadsOf, unscaled } from './scale.ts';

const PENALTY = 10;
const FOLDS = 4;

interface Row {
  readonly story: number;
  readonly values: readonly number[];
  /** How good the line is that the writer, who read all, takes of the sentence; 0 where it takes none. */
  readonly value: number;
}

const rowsOf = (stories: readonly Story[]): readonly Row[] => {
  const recognizer = newsRecognizer('news');
  return stories.flatMap((story, at) => {
    const reading = readStory(story, recognizer.recognize(story));
    const values = new Map(
      chooseFrom(reading, reading.prose).map(({ draft, value }) => [draft.sentence, value]),
    );
    return reading.prose.map((sentence) => ({
      story: at,
      values: promiseFeatures(reading, sentence),
      value: values.get(sentence) ?? 0,
    }));
  });
};

const learn = (rows: readonly Row[]) => {
  const spreads = spreadsOf(rows.map(({ values }) => values));
  const places = [0, ...PROMISE_FEATURES.map((_, at) => at + 1)];
  const weights = logistic(
    rows.map(({ values }) => ({ places, values: [1, ...scaled(values, spreads)] })),
    rows.map(({ value }) => value > 0),
    places.length,
    PENALTY,
  );
  return unscaled(PROMISE_FEATURES, weights, spreads);
};

/** Prints what is lost where only the sentences that promise most are read, of stories that taught nothing. */
const report = (rows: readonly Row[]): void => {
  const oddsOf = oddsBy(PROMISE_FEATURES);
  const ranked = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(rows.filter(({ story }) => story % FOLDS !== fold));
    return rows
      .filter(({ story }) => story % FOLDS === fold)
      .map(({ values, value }) => ({ value, odds: oddsOf(model, values) }));
  })
    .flat()
    .sort((a, b) => b.odds - a.odds);
  const sum = (part: typeof ranked): number => part.reduce((all, { value }) => all + value, 0);
  console.log(
    `promise: ${rows.length} sentences, ${rows.filter((row) => row.value > 0).length} lines`,
  );
  for (const share of [0.3, 0.4, 0.5, 0.6, 0.7]) {
    const read = ranked.slice(0, Math.round(share * ranked.length));
    console.log(
      `  the first ${100 * share} % (odds ${(read.at(-1)?.odds ?? 0).toFixed(2)} and more): ${((100 * sum(read)) / sum(ranked)).toFixed(1)} % of the worth of all lines`,
    );
  }
};

/** Learns which sentences the writer takes lines from and writes `models/sentence-promise.json`. Last of all: its teacher is the writer. */
export const trainPromise = (stories: readonly Story[]): void => {
  const rows = rowsOf(stories);
  report(rows);
  writeFileSync(smallModelFile('sentence-promise'), `${JSON.stringify(learn(rows))}\n`);
};
