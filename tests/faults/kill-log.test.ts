import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LogRecord } from '@quickwire/streaming';
import { afterAll, describe, expect, test } from 'vitest';
import { readAll } from '../read-all.ts';
import { type LogSetting, openLog, type WorkerTask } from './setting.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
/** More input than one worker gets through. */
const ROUND = 1_000_000;

const start = (task: WorkerTask) =>
  spawn(process.execPath, [WORKER, JSON.stringify(task)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });

const acknowledged = (acks: string): readonly string[] =>
  existsSync(acks) ? readFileSync(acks, 'utf8').split('\n').filter(Boolean) : [];

/** Waits for the first change of the acks, so that the process dies at work and not while it starts. */
const atWork = (acks: string): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watcher = watch(dirname(acks), (_, file) => {
    if (file && acks.endsWith(file)) resolve();
  });
  return promise.finally(() => watcher.close());
};

const recordsOf = async (setting: LogSetting, topic: string): Promise<readonly LogRecord[]> => {
  const log = await openLog(setting);
  try {
    return await readAll(log, topic);
  } finally {
    await log.close();
  }
};

/** A log, a run on it, and what can be done to the processes that work on it. */
const makeRun = (log: LogSetting, folder: string) => {
  const run = randomUUID().slice(0, 8);
  const acks = join(folder, `${run}.acks`);
  let round = 0;
  const feeding = (): WorkerTask => ({ log, run, acks, feedFrom: ++round * ROUND });
  return {
    async killAt(point: string, time: number): Promise<void> {
      const [, signal] = await once(start({ ...feeding(), dieAt: { point, time } }), 'exit');
      expect(signal).toBe('SIGKILL');
    },
    async killAfter(ms: number): Promise<void> {
      const working = atWork(acks);
      const child = start(feeding());
      const gone = once(child, 'exit');
      await Promise.race([working, gone]);
      await pause(ms);
      child.kill('SIGKILL');
      expect((await gone)[1]).toBe('SIGKILL');
    },
    /** Nothing acknowledged is lost, nothing is there twice, a key's records are in order, state counted each once. */
    async verify(): Promise<void> {
      const [code] = await once(start({ log, run, acks }), 'exit');
      expect(code).toBe(0);
      const input = await recordsOf(log, `in-${run}`);
      const output = await recordsOf(log, `out-${run}`);
      const ids = output.map(({ value }) => String(Buffer.from(value)));
      const there = new Set(ids);
      const acked = acknowledged(acks);
      expect(acked.length).toBeGreaterThan(0);
      expect(acked.filter((id) => !there.has(id))).toEqual([]);
      expect(ids).toHaveLength(there.size);
      expect(output).toHaveLength(input.length);
      const last = new Map<string, { n: number; count: number }>();
      for (const { key, value, headers } of output) {
        const before = last.get(key) ?? { n: -1, count: 0 };
        const n = Number(Buffer.from(value));
        expect(n).toBeGreaterThan(before.n);
        expect(Number(headers['count'])).toBe(before.count + 1);
        last.set(key, { n, count: before.count + 1 });
      }
    },
  };
};

const folder = mkdtempSync(join(tmpdir(), 'quickwire-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let folders = 0;
const lmdb = (): LogSetting => ({ kind: 'lmdb', directory: join(folder, `log${++folders}`) });

describe('LMDB, killed', { timeout: 120_000 }, () => {
  test.each(['advance:before', 'advance:after', 'append:before', 'append:after'])(
    'at %s: nothing lost, nothing twice, in order',
    async (point) => {
      const run = makeRun(lmdb(), folder);
      for (const time of [1, 2, 7, 20]) await run.killAt(point, time);
      await run.verify();
    },
  );

  test('at thirty random instants: nothing lost, nothing twice, in order', async () => {
    const run = makeRun(lmdb(), folder);
    for (let i = 0; i < 30; i++) await run.killAfter(Math.random() * 250);
    await run.verify();
  });
});

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];

describe.skipIf(brokers.length === 0)('Kafka, its client killed', { timeout: 120_000 }, () => {
  const kafka: LogSetting = { kind: 'kafka', brokers };

  test('at each point of an advance: nothing lost, nothing twice, in order', async () => {
    const run = makeRun(kafka, folder);
    for (const point of ['advance:before', 'outputs:acked', 'state:acked'])
      await run.killAt(point, 3);
    await run.verify();
  });

  test('at three random instants: nothing lost, nothing twice, in order', async () => {
    const run = makeRun(kafka, folder);
    for (let i = 0; i < 3; i++) await run.killAfter(Math.random() * 1000);
    await run.verify();
  });
});
