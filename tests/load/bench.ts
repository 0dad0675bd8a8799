import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventLog, openKafkaLog, openLmdbLog } from '@quickwire/streaming';
import { startKafka } from '@quickwire/testkit';
import { runBareHop, runQuickwireHop } from './hop-quickwire.ts';
import { HOPS, headersOf, hopStage, messageValue, PARTITIONS, topicsOf } from './payload.ts';
import { machine, median, report } from './report.ts';

const MESSAGES = Number(process.env['BENCH_MESSAGES'] ?? 30_000);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);

/** Messages per second of one arm, round by round. */
interface Figures {
  readonly arm: string;
  readonly rates: number[];
}

const makeTopics = (log: EventLog, run: string): Promise<void> => {
  const spec = (name: string, keep: number | 'compacted' = 3_600_000) => ({
    name,
    partitions: PARTITIONS,
    keep,
    maxRecordBytes: 1_000_000,
  });
  const hops = Array.from({ length: HOPS }, (_, hop) => hopStage(run, hop));
  return log.ensureTopics([
    ...topicsOf(run).map((name) => spec(name)),
    ...hops.flatMap(({ deadLetters, state }) => [spec(deadLetters), spec(state, 'compacted')]),
  ]);
};

const fill = async (log: EventLog, run: string): Promise<void> => {
  const topic = topicsOf(run)[0] as string;
  for (let n = 0; n < MESSAGES; n += 500)
    await log.append(
      Array.from({ length: Math.min(500, MESSAGES - n) }, (_, i) => ({
        topic,
        partition: (n + i) % PARTITIONS,
        key: `k${(n + i) % 600}`,
        value: messageValue(n + i),
        headers: headersOf(run, n + i),
      })),
    );
};

/**
 * Messages per second that leave at the last topic, from the first seen there to the last. All lie in the first topic
 * before the hops begin, so neither filling nor the joining of groups is in the time.
 */
const drainRate = async (log: EventLog, run: string): Promise<number> => {
  const last = topicsOf(run).at(-1) as string;
  let first: { readonly at: number; readonly out: number } | undefined;
  for (;;) {
    const out = (await log.bounds(last)).reduce((sum, { latest }) => sum + latest, 0);
    const at = performance.now();
    if (out > 0) first ??= { at, out };
    if (first && out >= MESSAGES) return (1000 * (out - first.out)) / (at - first.at);
    await pause(10);
  }
};

const onKafka = async (arm: string, brokers: readonly string[]): Promise<number> => {
  const log = await openKafkaLog({ brokers: [...brokers] });
  const run = `bench-${arm}-${Date.now()}`;
  await makeTopics(log, run);
  await fill(log, run);
  const hops = await Promise.all(
    Array.from({ length: HOPS }, async (_, hop) => {
      const child = fork(new URL('./hop.ts', import.meta.url), [
        arm,
        run,
        String(hop),
        brokers.join(','),
      ]);
      await new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`hop ${hop} of ${arm} ended with ${code}`)));
      });
      return child;
    }),
  );
  const rate = await drainRate(log, run);
  for (const child of hops) child.kill('SIGKILL');
  await log.close();
  return rate;
};

const onLmdb = async (arm: 'bare' | 'quickwire'): Promise<number> => {
  const directory = mkdtempSync(join(tmpdir(), 'quickwire-bench-'));
  const log = await openLmdbLog({ directory });
  const run = `bench-${arm}`;
  await makeTopics(log, run);
  await fill(log, run);
  for (let hop = 0; hop < HOPS; hop++)
    await (arm === 'bare' ? runBareHop(run, hop, log) : runQuickwireHop(run, hop, log));
  const rate = await drainRate(log, run);
  await log.close();
  rmSync(directory, { recursive: true });
  return rate;
};

const row = ({ arm, rates }: Figures): string =>
  `| ${arm} | ${[Math.min(...rates), median(rates), Math.max(...rates)].map((r) => Math.round(r).toLocaleString('en')).join(' / ')} |`;

const kafka = await startKafka();
const arms: Figures[] = [
  { arm: 'raw kafkajs', rates: [] },
  { arm: 'stock Nest Kafka transport', rates: [] },
  { arm: 'Quickwire runner on Kafka', rates: [] },
  { arm: 'bare log on LMDB', rates: [] },
  { arm: 'Quickwire runner on LMDB', rates: [] },
];
const runs = [
  () => onKafka('raw', kafka.brokers),
  () => onKafka('nest', kafka.brokers),
  () => onKafka('quickwire', kafka.brokers),
  () => onLmdb('bare'),
  () => onLmdb('quickwire'),
];
for (let round = 0; round < ROUNDS; round++)
  for (const [at, run] of runs.entries()) {
    const rate = await run();
    (arms[at] as Figures).rates.push(rate);
    process.stdout.write(
      `round ${round + 1}: ${(arms[at] as Figures).arm} ${Math.round(rate)} messages/s\n`,
    );
  }
await kafka.stop();

const ratio = (a: number, b: number): string =>
  (median((arms[a] as Figures).rates) / median((arms[b] as Figures).rates)).toFixed(2);
const table = `| four hops | messages/s (min / median / max) |
| --- | --- |
${arms.map(row).join('\n')}

| ratio of medians | measured | to reach |
| --- | --- | --- |
| runner on Kafka : raw kafkajs | ${ratio(2, 0)} | 0.60 |
| runner on Kafka : stock Nest | ${ratio(2, 1)} | 7.00 |
| runner on LMDB : bare log | ${ratio(4, 3)} | 0.60 |
`;
report(
  'Throughput',
  `Written by \`npm run bench -- --write\`. ${MESSAGES.toLocaleString('en')} messages of 1 KiB with the pipeline's eight headers through four hops, ${PARTITIONS} partitions, acks from all replicas, ${ROUNDS} rounds in turn. On Kafka each hop is a process of its own and the broker runs on the same machine; on LMDB all hops share one process. All messages lie in the first topic before the hops begin; the rate is that at which they leave the last, from the first seen there to the last, so neither filling nor the joining of groups is in the time.

Machine: ${machine(kafka.how)}.

${table}`,
);
process.exit(0);
