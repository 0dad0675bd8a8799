import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventId, type ReceiptId, type Trail, toHeaders } from '@quickwire/contracts';
import { type Handler, partitionOf, runStage, silentObserver } from '@quickwire/streaming';
import { z } from 'zod';
import { openLog, PARTITIONS, stagesOf, topicsOf, type WorkerTask } from './setting.ts';

/**
 * A process to be killed, for kill.test.ts: copies in to mid to out by two stages, each counting the
 * records of a key in its state, and meanwhile appends the input itself. Its task is its only
 * argument. It says `working` on its standard output once the second stage has a record.
 */
const task = JSON.parse(process.argv[2] ?? '{}') as WorkerTask;
const { run, feedFrom, acks, dieAt } = task;

let passed = 0;
const log = await openLog(task.log, (point) => {
  if (point !== dieAt?.point) return;
  passed += 1;
  if (passed === dieAt.time) process.kill(process.pid, 'SIGKILL');
});
await log.ensureTopics(topicsOf(run));

const stages = stagesOf(run);
let working = false;
const handlerTo =
  (topic: string): Handler =>
  async ({ data, record, state }) => {
    // Now and then, so that a batch is cut into steps of many sizes.
    if (Math.random() < 0.1) await pause(1);
    if (topic.startsWith('out') && !working) {
      working = true;
      process.stdout.write('working\n');
    }
    const key = `count:${record.key}`;
    const count = Number(state.get(key) ?? 0) + 1;
    const { n } = data as { n: number };
    return { emit: [{ topic, type: 'test', data: { n, count } }], state: [{ key, value: count }] };
  };
for (const stage of stages)
  runStage({
    log,
    stage,
    schema: z.object({ n: z.int() }),
    engine: '1',
    handler: handlerTo(stage.writes[0] as string),
    observer: {
      ...silentObserver,
      fault: (error) => process.stderr.write(`${stage.name}: ${error.stack}\n`),
    },
  });

/** Appends for ever; a number is written down only when it was acknowledged. */
const feed = async (from: number): Promise<never> => {
  for (let n = from; ; ) {
    const numbers = Array.from({ length: 1 + Math.floor(Math.random() * 5) }, (_, i) => n + i);
    await log.append(
      numbers.map((number) => {
        const key = `k${number % 7}`;
        const event = { id: `e${number}` as EventId, receiptId: `r${number}` as ReceiptId };
        return {
          topic: `in-${run}`,
          partition: partitionOf(key, PARTITIONS),
          key,
          value: Buffer.from(JSON.stringify({ n: number })),
          headers: toHeaders({
            ...event,
            source: '/t',
            type: 't',
            trail: '' as Trail,
            traceparent: '',
          }),
        };
      }),
    );
    // Synchronous: what is acknowledged is written down before anything can end the process.
    appendFileSync(acks, numbers.map((number) => `${number}\n`).join(''));
    n += numbers.length;
    await pause(2);
  }
};

const isThrough = async (): Promise<boolean> => {
  for (const { group, reads } of stages) {
    const positions = await log.positions(group, reads);
    const bounds = await log.bounds(reads);
    if (bounds.some(({ latest }, partition) => positions[partition] !== latest)) return false;
  }
  return true;
};

if (feedFrom !== undefined) await feed(feedFrom);
while (!(await isThrough())) await pause(20);
await log.close();
