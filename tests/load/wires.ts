import { readFileSync } from 'node:fs';
import type { FeedName } from '@quickwire/contracts';
import { readWire } from '@quickwire/wires';
import { machine, median, report } from './report.ts';

// How many items of each format one core reads in a second: node tests/load/wires.ts [--write]

const ROUNDS = 5;
const ROUND_MS = 1000;
const TO_REACH = 200;

const feed = 'bench' as FeedName;
const sample = (file: string): Buffer =>
  readFileSync(new URL(`../../samples/${file}`, import.meta.url));

const wires = [
  ['ninjs', sample('harbour-bridge.json')],
  ['NewsML-G2, XHTML inside', sample('canal-lock.g2.xml')],
  ['NewsML-G2, message of five items', sample('evening-bulletin.g2.xml')],
  ['NewsML 1.2, two items', sample('ferry-inquiry.newsml.xml')],
  ['NITF', sample('orchard-frost.nitf.xml')],
  ['house text', sample('reservoir-levels.txt')],
] as const;

/** Items a second of processor time, which other processes cannot take from it. */
const readOneRound = (bytes: Buffer): number => {
  const { user: before } = process.cpuUsage();
  let items = 0;
  for (const until = performance.now() + ROUND_MS; performance.now() < until; )
    items += readWire(bytes, { feed }).items.length;
  return (items / (process.cpuUsage().user - before)) * 1e6;
};

const count = (value: number): string => Math.round(value).toLocaleString('en');

const rows = wires.map(([name, bytes]) => {
  readOneRound(bytes);
  const rates = Array.from({ length: ROUNDS }, () => readOneRound(bytes));
  const told = [Math.min(...rates), median(rates), Math.max(...rates)].map(count).join(' / ');
  return `| ${name} | ${count(bytes.length)} | ${told} | ${TO_REACH} |`;
});

report(
  'Reading wires',
  `Written by \`npm run bench:wires -- --write\`. The project's sample wires, read from bytes to stories in one process, ${ROUNDS} rounds of a second each after one to warm up; a second is one of processor time.

Machine: ${machine()}.

| wire | bytes | items/s (min / median / max) | to reach |
| --- | --- | --- | --- |
${rows.join('\n')}`,
);
