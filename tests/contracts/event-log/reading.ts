import { partitionOf } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { numberIn, PARTITIONS, recordOf, type Suite } from './bench.ts';

const one = partitionOf('one', PARTITIONS);

export const reading: Suite = (bench) => {
  test('reading begins at the offset that it is told', async () => {
    const { input: topic } = await bench.makeTopics();
    for (let n = 0; n < 5; n++) await bench.log.append([recordOf(topic, n, 'one')]);
    const found: number[] = [];
    const { signal } = new AbortController();
    const from = new Map([[one, 3]]);
    for await (const batch of bench.log.read({ topic, from, toEnd: true, signal }))
      found.push(...batch.map(numberIn));
    expect(found).toEqual([3, 4]);
  });

  test('reading from the latest gives what comes next, all of it', async () => {
    const { input: topic } = await bench.makeTopics();
    for (let n = 0; n < 5; n++) await bench.log.append([recordOf(topic, n, 'one')]);
    const stop = new AbortController();
    const live: number[] = [];
    const following = (async () => {
      for await (const batch of bench.log.read({ topic, from: 'latest', signal: stop.signal }))
        live.push(...batch.map(numberIn));
    })();
    // Each try is a marker: once one has come, everything after it must come.
    let next = 5;
    const marked = async (): Promise<number> => {
      await bench.log.append([recordOf(topic, next++, 'one')]);
      return live.length;
    };
    await expect.poll(marked).toBeGreaterThan(0);
    await expect.poll(() => live.at(-1)).toBe(next - 1);
    stop.abort();
    await following;
    const first = live[0] ?? 0;
    expect(first).toBeGreaterThanOrEqual(5);
    expect(live).toEqual(Array.from({ length: next - first }, (_, i) => first + i));
  });
};
