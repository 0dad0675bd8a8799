import { writeFileSync } from 'node:fs';
import { contentWords, overlap } from '../../src/choice/content-words.ts';
import { FEATURES, featuresOf, measuresOf } from '../../src/choice/features.ts';
import { textOf } from '../../src/draft/draft.ts';
import { draftsOf } from '../../src/draft/drafts.ts';
import { smallModelFile } from '../../src/small-model.ts';
import { ridge } from './ridge.ts';
import { round } from './scale.ts';
import { type Summarised, storyReader } from './stories.ts';

/** Stories up to this one teach; those from here on measure. */
const TAUGHT = 400;
const PENALTY = 5;

/** How much of an editor's line and this one is the same: F1 of content words with the nearest. */
const likeness = (text: string, highlights: readonly ReadonlySet<string>[]): number => {
  const own = contentWords(text);
  return Math.max(
    0,
    ...highlights.map((words) => {
      const precision = overlap(own, words);
      const recall = overlap(words, own);
      return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    }),
  );
};

interface Row {
  readonly story: number;
  readonly values: readonly number[];
  readonly likeness: number;
}

const rowsOf = (stories: readonly Summarised[]): readonly Row[] => {
  const read = storyReader();
  return stories.flatMap(({ story, highlights }, at) => {
    const reading = read(story);
    const measures = measuresOf(reading);
    const editors = highlights.map(contentWords);
    return reading.prose.flatMap((sentence) =>
      draftsOf(reading, sentence).map((draft) => ({
        story: at,
        values: featuresOf(measures, draft),
        likeness: likeness(textOf(draft), editors),
      })),
    );
  });
};

/** Learns from editors' highlights and writes `models/news-value.json`; prints how well it ranks stories it did not learn from. */
export const trainNewsValue = (stories: readonly Summarised[]): void => {
  const rows = rowsOf(stories);
  const taught = rows.filter(({ story }) => story < TAUGHT);
  const weights = ridge(
    taught.map((row) => row.values),
    taught.map((row) => row.likeness),
    PENALTY,
  );
  writeFileSync(
    smallModelFile('news-value'),
    `${JSON.stringify(Object.fromEntries(FEATURES.map((name, at) => [name, round(weights[at] as number)])), null, 2)}\n`,
  );

  const score = (row: Row): number =>
    row.values.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
  for (const [name, part] of [
    ['taught', taught],
    ['measured', rows.filter(({ story }) => story >= TAUGHT)],
  ] as const) {
    const byStory = Map.groupBy(part, ({ story }) => story);
    const mean = (of: (rows: Row[]) => number): number =>
      [...byStory.values()].reduce((sum, own) => sum + of(own), 0) / byStory.size;
    const top = (own: Row[], by: (row: Row) => number): number =>
      own
        .toSorted((a, b) => by(b) - by(a))
        .slice(0, 4)
        .reduce((sum, row) => sum + row.likeness, 0) / 4;
    console.log(
      `${name}: mean likeness of the four best ranked ${mean((own) => top(own, score)).toFixed(3)}, of the first four ${mean((own) => top(own, () => 0)).toFixed(3)}, of the four likest ${mean((own) => top(own, (row) => row.likeness)).toFixed(3)}`,
    );
  }
};
