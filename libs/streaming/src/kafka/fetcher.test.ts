import { expect, test } from 'vitest';
import type { KafkaCluster } from './cluster.ts';
import { type Feed, Fetcher } from './fetcher.ts';

/** A broker at which every fetch waits until the test has it answered. */
const standing = () => {
  const waiting: (() => void)[] = [];
  const part = { topic: 't', partition: 0, error: 0, highWatermark: 1, records: [], next: 1 };
  const cluster = {
    leader: async () => 1,
    forget: () => undefined,
    send: () => new Promise((resolve) => waiting.push(() => resolve({ error: 0, parts: [part] }))),
  };
  const fetcher = new Fetcher(cluster as unknown as KafkaCluster);
  const given: string[] = [];
  const add = (name: string, kind: Feed['kind']): void =>
    fetcher.add({
      kind,
      topic: 't',
      partition: 0,
      wants: () => 0,
      give: () => given.push(name),
      failed: (error) => given.push(error.message),
    });
  return { add, given, waiting, close: () => fetcher.close() };
};

const readers = Array.from({ length: 40 }, (_, n) => `reader ${n}`);

test('a lease is fetched for at once, however many readers wait', async () => {
  const { add, given, waiting, close } = standing();
  for (const name of readers) add(name, 'reader');
  await expect.poll(() => waiting.length).toBe(16);
  add('lease', 'lease');
  await expect.poll(() => waiting.length).toBe(17);
  waiting.at(-1)?.();
  await expect.poll(() => given).toEqual(['lease']);
  close();
});

test('of readers who wait for a lane the one who has waited longest is next', async () => {
  const { add, given, waiting, close } = standing();
  for (const name of readers) add(name, 'reader');
  for (let served = 0; served < 2 * readers.length; served += 1) {
    await expect.poll(() => waiting.length, { interval: 1 }).toBe(16);
    waiting.shift()?.();
    await expect.poll(() => given.length, { interval: 1 }).toBe(served + 1);
  }
  expect(given).toEqual([...readers, ...readers]);
  close();
});
