import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EventId,
  type ReceiptId,
  storyIdOf,
  type Trail,
  toHeaders,
} from '@quickwire/contracts';
import { openLmdbLog } from '@quickwire/streaming';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectLedgerBalances } from '../ledger-balances.ts';
import { readAll } from '../read-all.ts';

const service = new URL('./slow-service.ts', import.meta.url).pathname;
const FEEDS = ['a', 'b', 'c', 'd', 'e', 'f'];

let directory: string;

const withLog = async <T>(work: (log: Awaited<ReturnType<typeof openLmdbLog>>) => Promise<T>) => {
  const log = await openLmdbLog({ directory: join(directory, 'log') });
  try {
    return await work(log);
  } finally {
    await log.close();
  }
};

/** One record a feed, all in one partition: a batch. */
const fill = (): Promise<unknown> =>
  withLog(async (log) => {
    await log.ensureTopics([
      { name: 'pipeline.outcomes', partitions: 6, keep: 3_600_000, maxRecordBytes: 1_000_000 },
    ]);
    return log.append(
      FEEDS.map((feed) => ({
        topic: 'pipeline.outcomes',
        partition: 0,
        key: storyIdOf(feed, '1'),
        value: Buffer.from(
          JSON.stringify({
            receiptId: `r-${feed}`,
            feed,
            outcome: 'rejected',
            stage: 'test',
            at: new Date().toISOString(),
          }),
        ),
        headers: toHeaders({
          id: feed as EventId,
          source: '/test',
          type: 'test',
          receiptId: `r-${feed}` as ReceiptId,
          trail: '' as Trail,
          traceparent: '',
        }),
      })),
    );
  });

const diary = (): string[] => {
  try {
    return readFileSync(join(directory, 'diary'), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
};
const written = (what: 'begun' | 'ended'): string[] =>
  diary().flatMap((line) => (line.startsWith(what) ? [line.slice(what.length + 1)] : []));
const outputs = (): Promise<string[]> =>
  withLog(async (log) =>
    (await readAll(log, 'wires.raw')).map(
      ({ value }) => JSON.parse(Buffer.from(value).toString()).feed as string,
    ),
  );

interface Running {
  readonly child: ChildProcess;
  /** Exit code or signal, and all it printed. */
  readonly ended: Promise<{ readonly how: number | string; readonly printed: string }>;
}

const start = (handlerMs: number | 'never', env: Record<string, string> = {}): Running => {
  const child = spawn(process.execPath, [service], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      QUICKWIRE_DATA_DIR: directory,
      DIARY: join(directory, 'diary'),
      HANDLER_MS: String(handlerMs),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
  const ended = once(child, 'exit').then(([code, signal]) => ({ how: code ?? signal, printed }));
  return { child, ended };
};

const until = (what: 'begun' | 'ended', count: number): Promise<void> =>
  expect.poll(() => written(what).length).toBeGreaterThanOrEqual(count);

/** Runs the service until everything is done; every record must have come out once. */
const finish = async (): Promise<void> => {
  const { child, ended } = start(0);
  await until('ended', FEEDS.length);
  child.kill('SIGTERM');
  expect((await ended).how).toBe(0);
  expect(await outputs()).toEqual(FEEDS);
  expect(await withLog((log) => expectLedgerBalances(log))).toMatchObject({
    received: FEEDS.length,
    rejected: FEEDS.length,
  });
};

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'quickwire-stop-'));
  await fill();
});

describe('SIGTERM with a batch in flight', { timeout: 180_000 }, () => {
  test('lets the record in hand finish, saves the position, exits 0; nothing is redone or lost', async () => {
    const { child, ended } = start(400);
    await until('begun', 2);
    child.kill('SIGTERM');
    const signalled = performance.now();
    expect((await ended).how).toBe(0);
    expect(performance.now() - signalled).toBeLessThan(10_000);
    expect(written('ended')).toEqual(written('begun'));
    expect(written('begun').length).toBeLessThan(FEEDS.length);
    expect(await outputs()).toEqual(written('ended'));
    await finish();
    expect(written('begun')).toEqual(FEEDS);
  });

  test('and a handler that does not end: exits 1 after QUICKWIRE_STOP_MS, says so, and loses nothing', async () => {
    const { child, ended } = start('never', { QUICKWIRE_STOP_MS: '500' });
    await until('begun', 1);
    child.kill('SIGTERM');
    const { how, printed } = await ended;
    expect(how).toBe(1);
    expect(printed).toContain('not stopped within 500 ms (QUICKWIRE_STOP_MS)');
    await finish();
  });

  test('and again SIGTERM: exits 1 at once, says so, and loses nothing', async () => {
    const { child, ended } = start('never');
    await until('begun', 1);
    const again = setInterval(() => child.kill('SIGTERM'), 300);
    const { how, printed } = await ended;
    clearInterval(again);
    expect(how).toBe(1);
    expect(printed).toContain('SIGTERM came again');
    await finish();
  });
});
