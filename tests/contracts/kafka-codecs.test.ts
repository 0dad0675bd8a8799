import { randomUUID } from 'node:crypto';
import { openKafkaLog } from '@quickwire/streaming';
import kafkajs from 'kafkajs';
import { describe, expect, test } from 'vitest';
import { readAll } from '../read-all.ts';

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];

/** A topic whose broker packs what it is given, with the very code of Java's producers. */
const makePackedTopic = async (codec: string): Promise<string> => {
  const topic = `packed-${codec}-${randomUUID()}`;
  const configEntries = [{ name: 'compression.type', value: codec }];
  const kafka = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ waitForLeaders: false, topics: [{ topic, configEntries }] });
  await admin.disconnect();
  return topic;
};

describe.skipIf(brokers.length === 0)('records that other producers packed', () => {
  test.each(['gzip', 'snappy', 'lz4', 'zstd'])('with %s are read as they were', async (codec) => {
    const topic = await makePackedTopic(codec);
    const log = await openKafkaLog({ brokers });
    await log.ensureTopics([{ name: topic, partitions: 1, keep: 1, maxRecordBytes: 500_000 }]);
    // From empty to more than the codecs' blocks of 32 and 64 KiB.
    const values = [0, 1, 1000, 40_000, 300_000].map((length, n) =>
      Buffer.from(`${n} a word of news `.repeat(length).slice(0, length)),
    );
    await log.append(
      values.map((value, n) => ({
        topic,
        partition: 0,
        key: `k${n}`,
        value,
        headers: { ce_id: `e${n}` },
      })),
    );
    const records = await readAll(log, topic);
    expect(records.map(({ headers }) => headers['ce_id'])).toEqual(values.map((_, n) => `e${n}`));
    records.forEach(({ value }, n) => {
      expect(Buffer.from(value).equals(values[n] as Buffer)).toBe(true);
    });
    await log.close();
  });
});
