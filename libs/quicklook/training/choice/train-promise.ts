import { writeFileSync } from 'node:fs';
import type { Story } from '@quickwire/contracts';
import { chooseFrom } from '../../src/choice/choose.ts';
import { PROMISE_FEATURES, promiseFeatures, worthReading } from '../../src/choice/promise.ts';
import { chance, oddsBy, smallModelFile } from '../../src/small-model.ts';
import { logistic } from './logistic.ts';
import { scaled, spreadsOf, unscaled } from './scale.ts';
import { storyReader } from './stories.ts';

const PENALTY = 10;
const FOLDS = 4;

interface Row {
  readonly story: number;
  readonly values: readonly number[];
  /** How good the line is that the writer, who read all, takes of the sentence; 0 where it takes none. */
  readonly value: number;
}

const rowsOf = (stories: readonly Story[]): readonly Row[] => {
  const read = storyReader();
  return stories.flatMap((story, at) => {
    const reading = read(story);
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

/** Prints what is read and what is lost by it, of stories that taught the model nothing. */
const report = (rows: readonly Row[]): void => {
  const oddsOf = oddsBy(PROMISE_FEATURES);
  const read = Array.from({ length: FOLDS }, (_, fold) => {
    const model = learn(rows.filter(({ story }) => story % FOLDS !== fold));
    const held = Map.groupBy(
      rows.filter(({ story }) => story % FOLDS === fold),
      ({ story }) => story,
    );
    return [...held.values()].flatMap((own) =>
      worthReading(own.map(({ values }) => chance(oddsOf(model, values)))).map(
        (at) => own[at] as Row,
      ),
    );
  }).flat();
  const lines = (part: readonly Row[]): number => part.filter(({ value }) => value > 0).length;
  const worth = (part: readonly Row[]): number => part.reduce((sum, { value }) => sum + value, 0);
  const share = (of: (part: readonly Row[]) => number): string =>
    ((100 * of(read)) / of(rows)).toFixed(1);
  console.log(
    `promise: ${share((part) => part.length)} % of ${rows.length} sentences are read, with ${share(lines)} % of ${lines(rows)} lines and ${share(worth)} % of what these are worth`,
  );
};

/** Learns which sentences the writer takes lines from and writes `models/sentence-promise.json`. Last of all: its teacher is the writer. */
export const trainPromise = (stories: readonly Story[]): void => {
  const rows = rowsOf(stories);
  report(rows);
  writeFileSync(smallModelFile('sentence-promise'), `${JSON.stringify(learn(rows))}\n`);
};
