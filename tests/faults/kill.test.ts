import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openLmdbLog } from '@quickwire/streaming';
import { describe, expect, test } from 'vitest';
import { readAll } from '../read-all.ts';

const copier = new URL('./copier.ts', import.meta.url).pathname;
const POINTS = ['append:before', 'append:after', 'advance:before', 'advance:after'];

/** Runs the copier; resolves with the signal or code it ended with. */
const run = async (args: (string | number)[], killAfterMs?: number): Promise<string | number> => {
  const child = spawn(process.execPath, [copier, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  if (killAfterMs !== undefined) {
    // Counted from the first acknowledged record: a kill before that would test nothing.
    await once(child.stdout, 'data');
    await pause(killAfterMs);
    child.kill('SIGKILL');
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  return signal ?? code ?? 'unknown';
};

const acknowledged = (directory: string): number[] => {
  try {
    return readFileSync(`${directory}/acknowledged`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(Number);
  } catch {
    return [];
  }
};

/** What came out: every acknowledged number once, none twice, each key in order. */
const expectNothingLostOrDoubled = async (directory: string): Promise<void> => {
  const log = await openLmdbLog({ directory: `${directory}/log` });
  const records = await readAll(log, 'out');
  await log.close();
  const numbers = records.map(({ value }) => JSON.parse(Buffer.from(value).toString()).n as number);
  const ids = records.map(({ headers }) => headers['ce_id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(numbers).size).toBe(numbers.length);
  const out = new Set(numbers);
  expect(acknowledged(directory).filter((n) => !out.has(n))).toEqual([]);
  const last = new Map<string, number>();
  records.forEach(({ key }, at) => {
    expect(numbers[at]).toBeGreaterThan(last.get(key) ?? -1);
    last.set(key, numbers[at] as number);
  });
};

describe('after kill -9 nothing is lost and nothing is doubled', { timeout: 120_000 }, () => {
  test.each(
    POINTS.flatMap(
      (point) =>
        [
          [point, 1],
          [point, 7],
        ] as const,
    ),
  )('at %s, time %i', async (point, nth) => {
    const directory = mkdtempSync(join(tmpdir(), 'quickwire-kill-'));
    expect(await run([directory, 0, 60, point, nth])).toBe('SIGKILL');
    expect(await run([directory, 60, 80])).toBe(0);
    await expectNothingLostOrDoubled(directory);
  });

  test('at 30 random instants, one after the other', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'quickwire-kill-'));
    for (let round = 0; round < 30; round++)
      await run([directory, round * 1000, (round + 1) * 1000], Math.random() * 250);
    expect(await run([directory, 100_000, 100_020])).toBe(0);
    expect(acknowledged(directory).length).toBeGreaterThanOrEqual(50);
    await expectNothingLostOrDoubled(directory);
  });
});
