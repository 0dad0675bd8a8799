import {
  KeyTooLongError,
  MAX_KEY_BYTES,
  MAX_STATE_KEY_BYTES,
  type NewRecord,
  RecordTooLargeError,
  UnknownTopicError,
} from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { readAll } from '../../read-all.ts';
import { LIMIT, PARTITIONS, recordOf, type Suite, untilAborted } from './bench.ts';

export const limits: Suite = (bench) => {
  test('a record at the size limit passes; one over it is refused and nothing of its append is written', async () => {
    const names = await bench.makeTopics();
    const sized = (bytes: number): NewRecord => ({
      ...recordOf(names.input, 0, 'one'),
      value: Buffer.alloc(bytes),
    });
    await bench.log.append([sized(LIMIT)]);
    await expect(bench.log.append([sized(1), sized(LIMIT + 1)])).rejects.toBeInstanceOf(
      RecordTooLargeError,
    );
    expect(await readAll(bench.log, names.input)).toHaveLength(1);
  });

  test.each(['in', 'state'] as const)(
    'a key at the limit passes, one over it is refused and nothing of its append is written: topic %s',
    async (which) => {
      const names = await bench.makeTopics();
      const topic = which === 'in' ? names.input : names.state;
      const keyed = (key: string): NewRecord => ({ ...recordOf(topic, 0), key, partition: 0 });
      const longest = 'é'.repeat(MAX_KEY_BYTES / 2);
      await bench.log.append([keyed(longest)]);
      const refused = bench.log.append([keyed('short'), keyed(`${longest}x`)]);
      await expect(refused).rejects.toBeInstanceOf(KeyTooLongError);
      await expect(refused).rejects.toThrow(/1025 bytes.* limit of 1024/);
      expect((await readAll(bench.log, topic)).map(({ key }) => key)).toEqual([longest]);
    },
  );

  test('a state key at the limit is kept; an advance with one over it is refused, and nothing of it is seen', async () => {
    const names = await bench.makeTopics();
    const longest = 'é'.repeat(MAX_STATE_KEY_BYTES / 2);
    const value = Buffer.from('1');
    const tried: Promise<void>[] = [];
    const seen: string[][] = [];
    const member = bench.join(names, async (lease) => {
      if (lease.partition === 0) {
        seen.push([...lease.state.entries()].map(([key]) => key));
        const outputs = [{ ...recordOf(names.output, 0), partition: 0 }];
        const key = seen.length === 1 ? longest : `${longest}x`;
        if (seen.length < 3) tried.push(lease.advance({ outputs, state: [{ key, value }] }));
        await tried.at(-1);
        if (seen.length === 1) return;
      }
      await untilAborted(lease.signal);
    });
    await expect.poll(() => seen.length).toBe(3);
    await member.stop();
    await tried[0];
    await expect(tried[1]).rejects.toBeInstanceOf(KeyTooLongError);
    expect(seen).toEqual([[], [longest], [longest]]);
    expect(await readAll(bench.log, names.output)).toHaveLength(1);
  });

  test('a topic that was not made is refused at once', async () => {
    const { log } = bench;
    await expect(log.append([recordOf('no-such-topic', 0)])).rejects.toBeInstanceOf(
      UnknownTopicError,
    );
    await expect(log.bounds('no-such-topic')).rejects.toThrow(/no-such-topic/);
    await expect(log.positions('g', 'no-such-topic')).rejects.toThrow(/no-such-topic/);
  });

  test.each([-1, 1.5, PARTITIONS, Number.NaN])(
    'partition %d does not exist: the append is refused, nothing of it is written',
    async (partition) => {
      const names = await bench.makeTopics();
      const good = recordOf(names.input, 0);
      await expect(bench.log.append([good, { ...good, partition }])).rejects.toThrow(/partition/);
      expect(await readAll(bench.log, names.input)).toEqual([]);
    },
  );
};
