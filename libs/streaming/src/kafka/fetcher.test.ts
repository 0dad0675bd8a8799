import { expect, test } from 'vitest';
import type { KafkaCluster } from './cluster.ts';
import { type Feed, Fetcher } from './fetcher.ts';
import type { WireRequest } from './protocol.ts';

/** A broker at which every fetch waits until the test has it answered. */
const standing = () => {
  const waiting: (() => void)[] = [];
  /** Milliseconds that the broker was told to hold each fetch. */
  const held: Promise<number>[] = [];
  const part = { topic: 't', partition: 0, error: 0, highWatermark: 1, records: [], next: 1 };
  const cluster = {
    leader: async () => 1,
    forget: () => undefined,
    send: (_node: number, _lane: string, { request }: WireRequest<unknown>) => {
      held.push(request.encode().then(({ buffer }) => buffer.readInt32BE(4)));
      return new Promise((resolve) => waiting.push(() => resolve({ error: 0, parts: [part] })));
    },
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
  return { add, given, waiting, held: () => Promise.all(held), close: () => fetcher.close() };
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

test('an idle fetch is held for seconds, and one where few lanes are left', async () => {
  const { add, waiting, held, close } = standing();
  for (const name of readers) add(name, 'reader');
  await expect.poll(() => waiting.length).toBe(16);
  expect(await held()).toEqual([...Array(12).fill(5000), ...Array(4).fill(1000)]);
  add('lease', 'lease');
  await expect.poll(() => waiting.length).toBe(17);
  expect((await held()).at(-1), 'stages have lanes of their own').toBe(5000);
  close();
});
