import type { Links } from './as-they-came.ts';
import { type Count, scoreOf } from './measure.ts';

const share = (value: number): string => value.toFixed(3);

/** Recall of each kind that should be linked, and wrong links of each that should not. */
export const kindsTable = (counts: readonly Count[]): string => {
  const { precision, recall, wrong } = scoreOf(counts);
  const rows = (same: boolean): readonly string[] =>
    counts
      .filter((count) => count.same === same)
      .map(
        ({ kind, pairs, linked }) =>
          `| ${kind} | ${pairs} | ${linked} | ${share(linked / pairs)} |`,
      );
  return [
    '| The same story | Pairs | Linked | Recall |',
    '| --- | --- | --- | --- |',
    ...rows(true),
    '',
    '| Other stories | Pairs | Linked | Of all |',
    '| --- | --- | --- | --- |',
    ...rows(false),
    '',
    `Precision ${share(precision)} at recall ${share(recall)}; ${wrong} wrong links.`,
  ].join('\n');
};

/** Precision and recall where one threshold is moved and the others stay. */
export const thresholdsTable = (
  rows: readonly {
    readonly name: string;
    readonly value: number;
    readonly counts: readonly Count[];
  }[],
): string =>
  [
    '| Threshold | At | Precision | Recall | Wrong links |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ name, value, counts }) => {
      const { precision, recall, wrong } = scoreOf(counts);
      return `| ${name} | ${value} | ${share(precision)} | ${share(recall)} | ${wrong} |`;
    }),
  ].join('\n');

/** What is linked among the texts as they came. */
export const linksLine = ({ texts, compared, same, open, different }: Links): string =>
  `Of ${texts} texts as they came, ${compared} pairs shared a bucket. Linked: ${same} pairs that are the same text or a small edit of it, ` +
  `${open} that tell the same matter anew or hold one another, ${different.length} that are other stories.`;
