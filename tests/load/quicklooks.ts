import { globSync, readFileSync } from 'node:fs';
import type { FeedName, Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { newsWriter } from '@quickwire/quicklook';
import { readWire } from '@quickwire/wires';
import { machine, report } from './report.ts';
import { storiesOfWords } from './story-lengths.ts';

// What a Quick Look takes of one core, and how that grows with the story: node tests/load/quicklooks.ts [--write]

const USUAL = 600;
const WARM_UP = 40;
const STORIES = Number(process.env['BENCH_STORIES'] ?? 200);
/** Longer stories, and how many of each. */
const LENGTHS = [300, 1_200, 2_500, 5_000, 10_000, 20_000];
const LONG_STORIES = 5;
const TO_REACH = { median: 40, p99: 120 };

const folder = new URL('../../samples/', import.meta.url);
const paragraphs = globSync('*.*', { cwd: folder.pathname })
  .sort()
  .flatMap((name) =>
    readWire(readFileSync(new URL(name, folder)), { feed: 'bench' as FeedName }).items.flatMap(
      (item) => ('story' in item ? item.story.text.split(/\n+/) : []),
    ),
  );

const recognizer = newsRecognizer();

/** Milliseconds of processor time, which other processes cannot take from it. */
const timed = <T>(act: () => T): { readonly result: T; readonly ms: number } => {
  const before = process.cpuUsage();
  const result = act();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
};

/** What the recogniser and then the writer take for a story. */
const measure = (story: Story) => {
  const recognised = timed(() => recognizer.recognize(story));
  const written = timed(() => newsWriter.write(story, recognised.result));
  return { recogniser: recognised.ms, writer: written.ms };
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] as number;

const told = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

for (const story of storiesOfWords(paragraphs, USUAL, WARM_UP, 1)) measure(story);
const usual = storiesOfWords(paragraphs, USUAL, STORIES, 2).map(measure);
const row = (name: string, values: readonly number[], reach: string): string =>
  `| ${name} | ${told(quantile(values, 0.5))} | ${told(quantile(values, 0.99))} | ${reach} |`;

const growth = LENGTHS.map((words) => {
  const times = storiesOfWords(paragraphs, words, LONG_STORIES, words).map(measure);
  const writer = quantile(
    times.map((time) => time.writer),
    0.5,
  );
  const recogniser = quantile(
    times.map((time) => time.recogniser),
    0.5,
  );
  return `| ${words.toLocaleString('en')} | ${told(writer)} | ${told((1000 * writer) / words)} | ${told(recogniser)} |`;
});

report(
  'Writing Quick Looks',
  `Written by \`npm run bench:quicklooks -- --write\`. ${STORIES} stories of ${USUAL} words, made of the paragraphs of the project's samples in turns of their own, after ${WARM_UP} to warm up. Writing is reading the sentences, choosing and proving lines; recognising entities is told apart. Milliseconds of processor time of one process.

Machine: ${machine()}.

| ${USUAL} words | median | p99 | to reach (median / p99) |
| --- | --- | --- | --- |
${row(
  'writer',
  usual.map((time) => time.writer),
  `${TO_REACH.median} / ${TO_REACH.p99}`,
)}
${row(
  'recogniser',
  usual.map((time) => time.recogniser),
  '-',
)}

Median of ${LONG_STORIES} stories of each length. Lines come from the first 400 sentences, so that from there on only splitting the text costs more.

| words | writer, ms | writer, ms a thousand words | recogniser, ms |
| --- | --- | --- | --- |
${growth.join('\n')}`,
);
