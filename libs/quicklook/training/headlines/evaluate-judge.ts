import { headlineScore, type JudgeModel } from '../../src/headline-judge/headline-score.ts';
import type { LineExample } from './examples.ts';

interface Judged {
  readonly score: number;
  readonly finished: boolean;
  readonly kind: string;
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** How often a finished line scores above a spoilt one, ties half. */
const areaUnderCurve = (judged: readonly Judged[]): number => {
  const sorted = judged.toSorted((a, b) => a.score - b.score);
  let spoilt = 0;
  let won = 0;
  for (const { finished } of sorted) {
    if (finished) won += spoilt;
    else spoilt++;
  }
  return won / (spoilt * (sorted.length - spoilt));
};

const reliability = (judged: readonly Judged[]): readonly string[] =>
  Array.from({ length: 10 }, (_, step) => {
    const inside = judged.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === step);
    const said = mean(inside.map(({ score }) => score));
    const was = mean(inside.map(({ finished }) => (finished ? 1 : 0)));
    return `  ${(step / 10).toFixed(1)} to ${((step + 1) / 10).toFixed(1)}  said ${said.toFixed(3)}  was ${was.toFixed(3)}  of ${inside.length}`;
  });

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

/** Accuracy at one half, the area under the curve, a reliability table, and what share of each kind scores under one half and under 0.8. */
export const evaluateJudge = (
  examples: readonly LineExample[],
  model: JudgeModel,
): readonly string[] => {
  const judged = examples.map(
    ({ source, doc, fault }): Judged => ({
      score: headlineScore(doc, model),
      finished: fault === undefined,
      kind: fault ?? `finished, ${source}`,
    }),
  );
  const right = judged.filter(({ score, finished }) => score >= 0.5 === finished).length;
  const kinds = Map.groupBy(judged, ({ kind }) => kind);
  const before = process.cpuUsage();
  for (const { doc } of examples) headlineScore(doc, model);
  const { user } = process.cpuUsage(before);
  return [
    `${judged.length} lines: right ${share(right, judged.length)}, area under the curve ${areaUnderCurve(judged).toFixed(4)}`,
    ...reliability(judged),
    ...[...kinds].map(([kind, own]) => {
      const under = (limit: number): string =>
        share(own.filter(({ score }) => score < limit).length, own.length);
      return `  ${kind.padEnd(32)} ${String(own.length).padStart(5)}  under 0.5: ${under(0.5)}  under 0.8: ${under(0.8)}`;
    }),
    `${(user / 1000 / examples.length).toFixed(4)} ms of processor time a line`,
  ];
};
