import { type Membership, partitionOf } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { readAll } from '../../read-all.ts';
import {
  copier,
  expectExactly,
  PARTITIONS,
  recordOf,
  type Suite,
  sum,
  untilAborted,
} from './bench.ts';

export const membership: Suite = (bench) => {
  test.each([2, 3])(
    '%i members that join and leave under load lose nothing and double nothing',
    async (count) => {
      const names = await bench.makeTopics();
      let total = 0;
      /** Keeps input ahead of the members until `more` has come out, so that each change is under load. */
      const work = async (more: number): Promise<void> => {
        const target = (await bench.outCount(names)) + more;
        for (let out = 0; out < target; out = await bench.outCount(names)) {
          if (total - out > 400) continue;
          await bench.fill(names.input, total, total + 50);
          total += 50;
        }
      };
      const members: Membership[] = [bench.join(names, copier(names))];
      for (let turn = 0; turn < 6; turn++) {
        await work(200);
        if (members.length < count) members.push(bench.join(names, copier(names)));
        else await members.shift()?.stop();
      }
      await bench.drained(names, total);
      for (const member of members) await member.stop();
      expectExactly(await readAll(bench.log, names.output), total);
    },
  );

  test('a slow partition does not hold back the others', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, 200);
    const slow = partitionOf('k0', PARTITIONS);
    const release = Promise.withResolvers<void>();
    const member = bench.join(
      names,
      copier(names, async (lease) => {
        if (lease.partition === slow) await release.promise;
      }),
    );
    const ends = (await bench.log.bounds(names.input)).map(({ latest }) => latest);
    await bench.drained(names, sum(ends.filter((_, partition) => partition !== slow)));
    expect((await bench.log.bounds(names.output))[slow]?.latest).toBe(0);
    release.resolve();
    await bench.drained(names, 200);
    await member.stop();
  });

  test('readers that follow a topic, however many, hold up neither a stage nor each other', async () => {
    const names = await bench.makeTopics();
    const member = bench.join(names, copier(names));
    await bench.fill(names.input, 0, 1);
    await bench.drained(names, 1);
    const { input: followed } = await bench.makeTopics();
    await bench.fill(followed, 0, 1);
    const stop = new AbortController();
    const from = { topic: followed, from: 'earliest', signal: stop.signal } as const;
    const seen = Array.from({ length: 40 }, () => 0);
    const readers = seen.map(async (_, reader) => {
      for await (const batch of bench.log.read(from)) seen[reader]! += batch.length;
    });
    const least = () => Math.min(...seen);
    await expect.poll(least).toBe(1);
    const began = performance.now();
    for (let n = 1; n <= 5; n++) {
      await bench.log.append([recordOf(names.input, n, 'one')]);
      await bench.drained(names, n + 1);
    }
    expect(performance.now() - began).toBeLessThan(15_000);
    await bench.fill(followed, 1, 2);
    await expect.poll(least).toBe(2);
    stop.abort();
    await Promise.all([...readers, member.stop()]);
  });

  test('a member that stops finishes the batch in hand, and takes no other', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, 200);
    const inHand: number[] = [];
    const member = bench.join(names, async (lease) => {
      while (!lease.signal.aborted) {
        const batch = await lease.next({ records: 5, bytes: 1_000_000 });
        if (batch.length === 0) continue;
        inHand.push(batch.length);
        await untilAborted(lease.signal);
        await lease.advance({ outputs: [], state: [], consumed: batch.at(-1) });
      }
    });
    await expect.poll(() => inHand.length).toBe(PARTITIONS);
    await member.stop();
    expect(sum(await bench.positions(names))).toBe(sum(inHand));
    expect(inHand).toHaveLength(PARTITIONS);
  });
};
