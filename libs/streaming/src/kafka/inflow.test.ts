import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fetcher } from './fetcher.ts';
import { Inflow } from './inflow.ts';
import type { Topics } from './topics.ts';

const HOUR = 3_600_000;
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const nothing = () => undefined;
const opened = (): Inflow =>
  new Inflow({
    kind: 'lease',
    topic: 't',
    partition: 0,
    offset: 5,
    fetcher: { add: nothing, remove: nothing, wake: nothing } as unknown as Fetcher,
    topics: {} as Topics,
    onError: nothing,
    onData: nothing,
  });
/** What a fetch gives: the log ends at `end`, and so many records came. */
const give = (inflow: Inflow, end: number, count: number): void => {
  const from = inflow.offset;
  const records = Array.from({ length: count }, (_, i) => ({
    key: 'k',
    value: Buffer.from('v'),
    headers: {},
    offset: from + i,
    timestamp: Date.now() - 100,
  }));
  const part = { topic: 't', partition: 0, error: 0 };
  inflow.give({ ...part, highWatermark: end, records, next: from + count });
};

test('records that wait and cannot be fetched have waited since there was last something to take', () => {
  const inflow = opened();
  vi.setSystemTime(HOUR);
  give(inflow, 5, 0);
  expect(inflow.waitingSince()).toBeUndefined();
  vi.setSystemTime(2 * HOUR);
  give(inflow, 9, 1);
  inflow.take({ records: 1, bytes: 1 });
  vi.setSystemTime(3 * HOUR);
  give(inflow, 9, 0);
  expect(inflow.waitingSince()).toBe(2 * HOUR);
});

test('records that were fetched have waited since they were appended', () => {
  const inflow = opened();
  vi.setSystemTime(HOUR);
  give(inflow, 6, 1);
  vi.setSystemTime(2 * HOUR);
  expect(inflow.waitingSince()).toBe(HOUR - 100);
  inflow.take({ records: 1, bytes: 1 });
  expect(inflow.waitingSince()).toBeUndefined();
});
