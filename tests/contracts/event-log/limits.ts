import { type NewRecord, RecordTooLargeError, UnknownTopicError } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { readAll } from '../../read-all.ts';
import { LIMIT, PARTITIONS, recordOf, type Suite } from './bench.ts';

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
