import { writeFileSync } from 'node:fs';
import type { Story } from '@quickwire/contracts';
import {
  type CutFeatures,
  cutLineOf,
  cutsIn,
  lineFeatures,
} from '../../src/cut-judge/cut-features.ts';
import { weighed } from '../../src/cut-judge/cut-judge.ts';
import type { Draft } from '../../src/draft/draft.ts';
import { GATES } from '../../src/gates/index.ts';
import { type Proof, proofOf } from '../../src/gates/proof.ts';
import { type Logistic, smallModelFile } from '../../src/small-model.ts';
import { rangedDrafts } from './judged-drafts.ts';
import { logistic, type Sparse } from './logistic.ts';
import { round } from './scale.ts';
import { storyReader } from './stories.ts';
import { type Judged, readVerdicts } from './verdicts.ts';

const MODEL = smallModelFile('cut-judge');
const PENALTY = 15;
/** A feature of fewer lines teaches nothing. */
const LEAST = 8;

/** A line of which something was cut, and whether readers found it finished and true. */
export interface CutRow {
  readonly story: string;
  readonly features: CutFeatures;
  readonly sound: boolean;
}

/** What the gates that ask the judge stop teaches it too. */
const OTHERS = GATES.filter(({ name }) => name !== 'argument' && name !== 'unsure');

/** What a line teaches the judge; undefined where nothing was cut, or another gate stops it. */
export const cutRowOf = (proof: Proof, draft: Draft, verdict: Judged): CutRow | undefined => {
  const line = cutLineOf(draft);
  if (cutsIn(line).length === 0 || OTHERS.some((gate) => gate.fault(proof) !== undefined))
    return undefined;
  return {
    story: draft.reading.story.id,
    features: lineFeatures(line),
    sound: verdict.finished && verdict.faithful,
  };
};

export const learnCuts = (rows: readonly CutRow[]): Logistic => {
  const counts = new Map<string, number>();
  for (const { features } of rows)
    for (const [name] of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count < LEAST ? [] : [name])).sort();
  const places = new Map(names.map((name, at) => [name, at + 1]));
  const sparse = ({ features }: CutRow): Sparse => {
    const own = [...features].filter(([name]) => places.has(name));
    return {
      places: [0, ...own.map(([name]) => places.get(name) as number)],
      values: [1, ...own.map(([, value]) => value)],
    };
  };
  const weights = logistic(
    rows.map(sparse),
    rows.map(({ sound }) => sound),
    names.length + 1,
    PENALTY,
  );
  return {
    bias: round(weights[0] as number),
    features: Object.fromEntries(names.map((name, at) => [name, round(weights[at + 1] as number)])),
  };
};

/** Log-odds of each line by a judge that learnt nothing from its story. */
export const oddsUnseen = (rows: readonly CutRow[], folds: number): ReadonlyMap<CutRow, number> => {
  const stories = [...new Set(rows.map(({ story }) => story))];
  return new Map(
    Array.from({ length: folds }, (_, fold) => {
      const held = new Set(stories.filter((__, at) => at % folds === fold));
      const model = learnCuts(rows.filter(({ story }) => !held.has(story)));
      return rows
        .filter(({ story }) => held.has(story))
        .map((row) => [row, weighed(model, row.features, model.bias)] as const);
    }).flat(),
  );
};

/** Prints how many of the lines that a judge of cuts likes best were found finished and true. */
export const reportCuts = (rows: readonly CutRow[], odds: ReadonlyMap<CutRow, number>): void => {
  const ranked = rows.toSorted((a, b) => (odds.get(b) as number) - (odds.get(a) as number));
  console.log(`cuts: ${rows.length} lines`);
  for (const share of [0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1]) {
    const part = ranked.slice(0, Math.round(share * ranked.length));
    const sound = part.filter((row) => row.sound).length / Math.max(1, part.length);
    console.log(
      `  the best ${100 * share} % (odds ${(odds.get(part.at(-1) as CutRow) as number).toFixed(2)} and more): ${(100 * sound).toFixed(0)} % finished and true`,
    );
  }
};

/** Learns from readers' verdicts what a line can do without, and writes `models/cut-judge.json`. Reads no model of its own making. */
export const trainCutJudge = (stories: readonly Story[]): void => {
  const read = storyReader();
  const verdicts = readVerdicts();
  const rows = stories.flatMap((story) => {
    const judged = verdicts.get(story.id);
    if (!judged) return [];
    const reading = read(story);
    return rangedDrafts(reading, judged).flatMap(({ draft, text, verdict }): readonly CutRow[] => {
      const proof = proofOf(text, reading, draft.sentence);
      const row = proof && cutRowOf(proof, draft, verdict);
      return row ? [row] : [];
    });
  });
  writeFileSync(MODEL, `${JSON.stringify(learnCuts(rows))}\n`);
};
