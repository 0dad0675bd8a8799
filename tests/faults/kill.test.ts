import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LogRecord } from '@quickwire/streaming';
import { afterAll, describe, expect, test } from 'vitest';
import { readAll } from '../read-all.ts';
import { type LogSetting, openLog, PARTITIONS, type WorkerTask } from './setting.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** More input than one worker gets through. */
const ROUND = 1_000_000;

const start = (task: WorkerTask): ChildProcess =>
  spawn(process.execPath, [WORKER, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] });

const numbersIn = (records: readonly LogRecord[]): readonly number[] =>
  records.map(({ value }) => JSON.parse(Buffer.from(value).toString()).n as number);

/** A log, a run on it, and what can be done to the processes that work on it. */
const makeRun = (setting: LogSetting, folder: string) => {
  const run = randomUUID().slice(0, 8);
  const acks = join(folder, `${run}.acks`);
  let round = 0;
  const feeding = (): WorkerTask => ({ log: setting, run, acks, feedFrom: ++round * ROUND });

  const topicOf = async (name: string): Promise<readonly LogRecord[]> => {
    const log = await openLog(setting);
    try {
      return await readAll(log, `${name}-${run}`);
    } finally {
      await log.close();
    }
  };

  return {
    async killAt(point: string, time: number): Promise<void> {
      const [, signal] = await once(start({ ...feeding(), dieAt: { point, time } }), 'exit');
      expect(signal).toBe('SIGKILL');
    },
    /** Counted from the first record of the second stage: a kill before that would test little. */
    async killAtWork(ms: number): Promise<void> {
      const child = start(feeding());
      const gone = once(child, 'exit');
      await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), gone]);
      await pause(ms);
      child.kill('SIGKILL');
      expect((await gone)[1]).toBe('SIGKILL');
    },
    /** What came out is what came in, each once and in order, and all that was acknowledged came in. */
    async verify(): Promise<void> {
      const [code] = await once(start({ log: setting, run, acks }), 'exit');
      expect(code).toBe(0);
      const [input, output] = [await topicOf('in'), await topicOf('out')];
      const cameIn = new Set(numbersIn(input));
      expect(cameIn.size).toBe(input.length);
      const acknowledged = readFileSync(acks, 'utf8').split('\n').filter(Boolean).map(Number);
      expect(acknowledged.length).toBeGreaterThan(round * 10);
      expect(acknowledged.filter((n) => !cameIn.has(n))).toEqual([]);
      for (let p = 0; p < PARTITIONS; p += 1) {
        const ofPartition = (records: readonly LogRecord[]): readonly number[] =>
          numbersIn(records.filter(({ partition }) => partition === p));
        expect(ofPartition(output)).toEqual(ofPartition(input));
      }
      expect(new Set(output.map(({ headers }) => headers['ce_id'])).size).toBe(output.length);
      // The state moved with the outputs: each count of a key once.
      const counts = new Map<string, number>();
      for (const { key, value } of output) {
        const expected = (counts.get(key) ?? 0) + 1;
        expect(JSON.parse(Buffer.from(value).toString()).count).toBe(expected);
        counts.set(key, expected);
      }
    },
  };
};

const folder = mkdtempSync(join(tmpdir(), 'quickwire-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];
let folders = 0;
const logs = [
  {
    name: 'LMDB',
    there: true,
    setting: (): LogSetting => ({ kind: 'lmdb', directory: join(folder, `log${++folders}`) }),
    points: ['append:before', 'append:after', 'advance:before', 'advance:after'],
    times: [1, 2, 7, 20],
  },
  {
    name: 'Kafka',
    there: brokers.length > 0,
    setting: (): LogSetting => ({ kind: 'kafka', brokers, sessionMs: 1000 }),
    points: ['append:before', 'append:after', 'advance:before', 'outputs:acked', 'state:acked'],
    times: [3],
  },
];

describe.each(logs)(
  'on $name after kill -9, nothing is lost, nothing is there twice, and order holds',
  {
    timeout: 180_000,
  },
  ({ there, setting, points, times }) => {
    test.skipIf(!there)('at each point of an append and of an advance', async () => {
      const run = makeRun(setting(), folder);
      for (const point of points) for (const time of times) await run.killAt(point, time);
      await run.verify();
    });

    test.skipIf(!there)('at thirty random instants', async () => {
      const run = makeRun(setting(), folder);
      for (let i = 0; i < 30; i += 1) await run.killAtWork(Math.random() * 250);
      await run.verify();
    });
  },
);
