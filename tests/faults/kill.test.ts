import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { Run } from './run.ts';
import type { LogSetting } from './setting.ts';

const INSTANTS = 30;
/** Longest that a worker works before it is killed at a random instant. */
const WORK_MS = 250;
const seed = Number(process.env['QUICKWIRE_TEST_SEED'] ?? Date.now() % 1_000_000);

const folder = mkdtempSync(join(tmpdir(), 'quickwire-kill-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];
let folders = 0;

const begin = (setting: LogSetting): Run => {
  const run = new Run(setting, folder, seed);
  onTestFinished(() => run.close());
  return run;
};

/** Each fault point, and the passings of it at which a worker dies. */
const points = {
  LMDB: {
    'append:before': [1, 20],
    'append:within': [1, 7],
    'append:after': [1, 20],
    'advance:before': [1, 7],
    'advance:within': [1, 2, 20],
    'advance:after': [1, 7],
  },
  Kafka: {
    'append:before': [7],
    'append:after': [7],
    'lease:claimed': [1, 4],
    'advance:before': [1, 7],
    'outputs:acked': [1, 7],
    'state:sending': [1, 7],
    'state:acked': [2],
    'advance:after': [2],
  },
};

const logs = [
  {
    name: 'LMDB' as const,
    there: true,
    setting: (): LogSetting => ({ kind: 'lmdb', directory: join(folder, `log${++folders}`) }),
  },
  {
    name: 'Kafka' as const,
    there: brokers.length > 0,
    setting: (): LogSetting => ({ kind: 'kafka', brokers, sessionMs: 1000 }),
  },
];

describe.each(logs)(
  `on $name after kill -9, nothing is lost, nothing is there twice, and order holds (QUICKWIRE_TEST_SEED=${seed})`,
  { timeout: 400_000 },
  ({ name, there, setting }) => {
    test.skipIf(!there)(
      'at each point of an append, of a take-over and of an advance',
      async () => {
        const run = begin(setting());
        for (const [point, times] of Object.entries(points[name]))
          for (const time of times) {
            const worker = run.startFeeding({ point, time, signal: 'SIGKILL' });
            await worker.said(point);
            expect(await worker.ended).toBe('SIGKILL');
          }
        await run.verify();
      },
    );

    test.skipIf(!there)(`at ${INSTANTS} random instants`, async () => {
      const run = begin(setting());
      for (let i = 0; i < INSTANTS; i += 1) {
        const worker = run.startFeeding();
        // Counted from the first record of the second stage: a kill before that would test little.
        await worker.said('working');
        await pause(run.random() * WORK_MS);
        worker.child.kill('SIGKILL');
        expect(await worker.ended).toBe('SIGKILL');
      }
      // However slow the machine, the kills fell among appends.
      expect(run.acknowledged().length).toBeGreaterThan(INSTANTS);
      await run.verify();
    });
  },
);
