import { appendFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type EventId,
  type FeedName,
  type ReceiptId,
  type Story,
  storyIdOf,
  type Trail,
  toHeaders,
} from '@quickwire/contracts';
import { type NewRecord, partitionOf } from '@quickwire/streaming';
import {
  keyOf,
  openLog,
  PARTITIONS,
  seeded,
  stagesOf,
  topicIn,
  topicsOf,
  type WorkerTask,
} from './setting.ts';
import { signalAt } from './signal-at.ts';
import { startStages } from './worker-stages.ts';

/**
 * A process to be killed: appends input, and has it done by two stages; its task is its only
 * argument. It says `working` on its standard output at the first record of the second stage,
 * `progress` at each fiftieth, and the name of the fault point at which it stops itself.
 */
const PROGRESS = 50;

const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask;
const { run, feedFrom, acks, at } = task;
const random = seeded(task.seed);

const log = await openLog(task.log, signalAt(at));
await log.ensureTopics(topicsOf(run));

let seen = 0;
startStages(log, run, {
  random,
  onSecondStage: () => {
    if (seen === 0) writeSync(1, 'working\n');
    seen += 1;
    if (seen % PROGRESS === 0) writeSync(1, 'progress\n');
  },
});

const storyOf = (n: number): Story => ({
  id: storyIdOf('demo', String(n)),
  feed: 'demo' as FeedName,
  itemId: String(n),
  version: '1',
  revision: { contentHash: 'x' },
  format: { name: 'test' },
  pubStatus: 'usable',
  language: 'en',
  headline: String(n),
  text: '',
  blocks: [],
  subjects: [],
  people: [],
  organisations: [],
  places: [],
  genres: [],
  associations: [],
});

const inputOf = (n: number): NewRecord => ({
  topic: topicIn(run, 'stories.received'),
  partition: partitionOf(keyOf(n), PARTITIONS),
  key: keyOf(n),
  value: Buffer.from(JSON.stringify({ story: storyOf(n) })),
  headers: toHeaders({
    id: `e${n}` as EventId,
    receiptId: `r${n}` as ReceiptId,
    source: '/test',
    type: 'test',
    trail: '' as Trail,
    traceparent: '',
  }),
});

/** Appends for ever; a number is written down only when it was acknowledged. */
const feed = async (from: number): Promise<never> => {
  for (let n = from; ; ) {
    const numbers = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, i) => n + i);
    try {
      await log.append(numbers.map(inputOf));
      // Synchronous: what is acknowledged is written down before anything can end the process.
      appendFileSync(acks, numbers.map((number) => `${number}\n`).join(''));
    } catch (error) {
      process.stderr.write(`feed: ${error}\n`);
    }
    n += numbers.length;
    await pause(5);
  }
};

const recordsIn = async (name: string): Promise<number> =>
  (await log.bounds(topicIn(run, name))).reduce((sum, { latest }) => sum + latest, 0);

/** Each input has ended, and both stages have saved their positions behind the last. */
const isThrough = async (): Promise<boolean> => {
  for (const { group, reads } of stagesOf(run)) {
    const positions = await log.positions(group, reads);
    const bounds = await log.bounds(reads);
    if (bounds.some(({ latest }, partition) => positions[partition] !== latest)) return false;
  }
  const ended = (await recordsIn('out')) + (await recordsIn('dead-letters'));
  return ended >= (await recordsIn('stories.received'));
};

if (feedFrom !== undefined) await feed(feedFrom);
while (!(await isThrough())) await pause(20);
await log.close();
