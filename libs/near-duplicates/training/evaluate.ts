// npm run evaluate:near-duplicates -- --data DIR: how well near-duplicates are told, on pairs made from the texts in DIR.
//
//   --data DIR   folder with entities/, summaries/ and headlines/
//   --seed N     what the pairs are drawn by (default 1)
//   --write      puts the tables into docs/near-duplicates.md
//   --list       names the wrong links, by the ids of their texts

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { signatureOf } from '../src/index.ts';
import { THRESHOLDS, type Thresholds } from '../src/same-story.ts';
import { linksAmong } from './as-they-came.ts';
import { type Half, halvesOf } from './halves.ts';
import { countsOf, isLinked, measure } from './measure.ts';
import { neighbours } from './neighbours.ts';
import { pairsOf } from './pairs.ts';
import { putFigures } from './put-figures.ts';
import { readTexts, type Text } from './read-texts.ts';
import { kindsTable, linksLine, thresholdsTable } from './tables.ts';

/** Of each text those nearest in topic. */
const NEAREST = 5;
const MOVED: readonly (readonly [keyof Thresholds, readonly number[]])[] = [
  ['resemblance', [0.2, 0.3, 0.35, 0.4, 0.5]],
  ['containment', [0.5, 0.6, 0.7, 0.8, 0.9]],
  ['containmentOfOtherLeads', [0.7, 0.8, 0.9]],
  ['lead', [0, 0.15, 0.25, 0.35]],
  ['figures', [0, 0.3, 0.4, 0.5, 0.6, 0.7]],
  ['names', [0, 0.3, 0.45, 0.6]],
  ['tables', [0, 0.4, 0.6, 0.8]],
];
const DOC = new URL('../../../docs/near-duplicates.md', import.meta.url);

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
});
if (!values.data)
  throw new Error('say where the texts are: npm run evaluate:near-duplicates -- --data DIR');

const timeOf = (texts: readonly Text[]): string => {
  const words = (text: Text): number => text.paragraphs.join(' ').split(' ').length;
  const long = texts.filter((text) => words(text) >= 500 && words(text) <= 700);
  const times = [...long, ...long].map(({ paragraphs }) => {
    const begun = performance.now();
    signatureOf({ text: paragraphs.join('\n\n') });
    return performance.now() - begun;
  });
  const sorted = times.slice(long.length).sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.floor(sorted.length * share)]!.toFixed(2);
  return `A signature of a text of 500 to 700 words (${long.length} texts): median ${at(0.5)} ms, 95 of 100 below ${at(0.95)} ms.`;
};

const texts = readTexts(values.data);
const near = neighbours(texts, NEAREST);
const halves = halvesOf(texts, near);
const measured = (half: Half) =>
  pairsOf(
    texts.filter((text) => halves.get(text) === half),
    near,
    Number(values.seed),
  ).map(measure);
const tuning = measured('tuning');
const report = measured('report');

const links = linksAmong(texts);
const moved = MOVED.flatMap(([name, tried]) =>
  tried.map((value) => ({
    name,
    value,
    counts: countsOf(tuning, { ...THRESHOLDS, [name]: value }),
  })),
);
const tables = [
  kindsTable(countsOf(report)),
  '',
  linksLine(links),
  '',
  'One threshold moved, on the half that they were chosen on:',
  '',
  thresholdsTable(moved),
].join('\n');
console.log(tables);
console.log(`\n${timeOf(texts)}`);

if (values.list) {
  const wrong = [...tuning, ...report].filter((pair) => !pair.same && isLinked(pair));
  for (const { kind, ids } of wrong) console.log(`${kind}: ${ids.join(' ')}`);
  for (const ids of links.different) console.log(`as they came: ${ids.join(' ')}`);
}
if (values.write) writeFileSync(DOC, putFigures(readFileSync(DOC, 'utf8'), tables));
