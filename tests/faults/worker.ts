import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventLog, type Lease, type NewRecord, partitionOf } from '@quickwire/streaming';
import { openLog, PARTITIONS, topicsOf, type WorkerTask } from './setting.ts';

/**
 * A process to be killed, for kill-log.test.ts: copies in to mid to out by two stages, each counting
 * the records of a key in its state, and meanwhile appends the input itself. Its task is its only argument.
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

const numberIn = (bytes: Uint8Array | undefined): number => Number(Buffer.from(bytes ?? []));

const copyTo =
  (output: string) =>
  async (lease: Lease): Promise<void> => {
    while (!lease.signal.aborted) {
      const batch = await lease.next({ records: 1 + Math.floor(Math.random() * 20), bytes: 1e6 });
      if (batch.length === 0) continue;
      const counts = new Map<string, number>();
      const outputs = batch.map((record): NewRecord => {
        const count = (counts.get(record.key) ?? numberIn(lease.state.get(record.key))) + 1;
        counts.set(record.key, count);
        const { partition, key, value } = record;
        const ce_id = `${output} ${Buffer.from(value)}`;
        return { topic: output, partition, key, value, headers: { ce_id, count: String(count) } };
      });
      const state = [...counts].map(([key, n]) => ({ key, value: Buffer.from(String(n)) }));
      await lease.advance({ outputs, state, consumed: batch.at(-1) });
    }
  };

const join = (stage: string, input: string, output: string): void => {
  log.join({
    group: `${stage}-${run}`,
    topic: `${input}-${run}`,
    stateTopic: `${stage}-state-${run}`,
    outputs: [`${output}-${run}`],
    onLease: copyTo(`${output}-${run}`),
    onError: (error) => process.stderr.write(`${stage}: ${error.stack}\n`),
  });
};

/** Appends for ever; a number is written down only when it was acknowledged. */
const feed = async (to: EventLog, from: number): Promise<never> => {
  for (let n = from; ; ) {
    const records = Array.from({ length: 1 + Math.floor(Math.random() * 5) }, (_, i) => {
      const key = `k${(n + i) % 7}`;
      const value = Buffer.from(String(n + i));
      const partition = partitionOf(key, PARTITIONS);
      return { topic: `in-${run}`, partition, key, value, headers: { ce_id: String(n + i) } };
    });
    await to.append(records);
    // Synchronous: what is acknowledged is written down before anything can end the process.
    appendFileSync(acks, records.map(({ value }) => `${value}\n`).join(''));
    n += records.length;
  }
};

const through = async (stage: string, input: string): Promise<boolean> => {
  const positions = await log.positions(`${stage}-${run}`, `${input}-${run}`);
  const bounds = await log.bounds(`${input}-${run}`);
  return bounds.every(({ latest }, partition) => positions[partition] === latest);
};

join('first', 'in', 'mid');
join('second', 'mid', 'out');
if (feedFrom !== undefined) await feed(log, feedFrom);
while (!((await through('first', 'in')) && (await through('second', 'mid')))) await pause(20);
await log.close();
