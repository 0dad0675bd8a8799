import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Store } from './store.ts';

const HOUR = 60 * 60 * 1000;
const { signal } = new AbortController();

describe('the store', () => {
  let store: Store;
  let directory: string;
  /** Which append fails within its transaction, counted from 1. */
  let failing: number;
  beforeEach(async () => {
    failing = 0;
    directory = mkdtempSync(join(tmpdir(), 'quickwire-store-'));
    let written = 0;
    store = new Store(directory, undefined, () => {
      written += 1;
      if (written === failing) throw new Error('a fault of the test');
    });
    const spec = { partitions: 1, maxRecordBytes: 1000 };
    await store.ensureTopics([
      { ...spec, name: 'aged', keep: HOUR },
      { ...spec, name: 'compacted', keep: 'compacted' },
    ]);
  });
  afterEach(() => store.close());

  const append = (topic: string, keys: readonly string[]): Promise<readonly number[]> =>
    store.append(
      keys.map((key) => ({ topic, partition: 0, key, value: Buffer.from('v'), headers: {} })),
    );
  const offsets = (topic: string): readonly number[] =>
    store.range(topic, 0, 0, { records: 10_000, bytes: 1e9 }).map(({ offset }) => offset);

  test('removes records over their time, all of them, and no younger one', async () => {
    await append('aged', Array.from({ length: 1700 }, String));
    await store.sweep(Date.now() + HOUR - 60_000, [], signal);
    expect(offsets('aged')).toHaveLength(1700);
    await store.sweep(Date.now() + HOUR + 60_000, [], signal);
    expect(offsets('aged')).toEqual([]);
    expect(store.earliest('aged', 0)).toBe(1700);
  });

  test('keeps what a group at work has not dealt with, however old', async () => {
    const place = { group: 'slow', topic: 'aged', partition: 0 };
    await append('aged', ['a', 'b', 'c']);
    const [first] = store.range('aged', 0, 0, { records: 1, bytes: 1e9 });
    await store.advance(place, { outputs: [], state: [], consumed: first }).flushed;
    const atWork = [
      ['slow', 'aged'],
      ['other', 'compacted'],
    ] as const;
    await store.sweep(Date.now() + 2 * HOUR, atWork, signal);
    expect(offsets('aged')).toEqual([1, 2]);
  });

  test('removes what is over its time behind a record written while the clock was ahead', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const now = Date.now();
    vi.setSystemTime(now + 1000 * HOUR);
    await append('aged', ['ahead']);
    vi.setSystemTime(now);
    await append('aged', ['a', 'b']);
    vi.useRealTimers();
    await store.sweep(now + 2 * HOUR, [], signal);
    expect(offsets('aged')).toEqual([0]);
  });

  test('an emptied partition goes on with its next offset, also after a restart', async () => {
    await append('aged', ['a', 'b', 'c']);
    await store.sweep(Date.now() + 2 * HOUR, [], signal);
    await store.close();
    store = new Store(directory, undefined);
    expect(await append('aged', ['d'])).toEqual([3]);
  });

  test('removes from a compacted topic all but the last record of each key, which keep their offsets', async () => {
    await append('compacted', ['a', 'b', 'a', 'c', 'b']);
    await store.sweep(Date.now(), [], signal);
    expect(offsets('compacted')).toEqual([0, 1, 2, 3, 4]);
    await store.sweep(Date.now() + 2 * HOUR, [], signal);
    expect(offsets('compacted')).toEqual([2, 3, 4]);
    expect(await append('compacted', ['d'])).toEqual([5]);
  });

  test('an append that fails midway leaves nothing, and harms none beside it', async () => {
    failing = 2;
    const results = await Promise.allSettled([
      append('compacted', ['a']),
      append('compacted', ['b', 'x']),
      append('compacted', ['c']),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const found = store.range('compacted', 0, 0, { records: 10, bytes: 1e9 });
    expect(found.map(({ key, offset }) => [key, offset])).toEqual([
      ['a', 0],
      ['c', 1],
    ]);
    expect(await append('compacted', ['d'])).toEqual([2]);
  });
});
