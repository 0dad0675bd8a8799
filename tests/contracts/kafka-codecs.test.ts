import { randomUUID } from 'node:crypto';
import { COMPRESSIONS, openKafkaLog } from '@quickwire/streaming';
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

/** From empty to more than the codecs' blocks of 32 and 64 KiB. */
const values = [0, 1, 1000, 40_000, 300_000].map((length, n) =>
  Buffer.from(`${n} a word of news `.repeat(length).slice(0, length)),
);

describe.skipIf(brokers.length === 0)('records that other producers packed', () => {
  test.each(['gzip', 'snappy', 'lz4', 'zstd'])('with %s are read as they were', async (codec) => {
    const topic = await makePackedTopic(codec);
    const log = await openKafkaLog({ brokers });
    await log.ensureTopics([{ name: topic, partitions: 1, keep: 1, maxRecordBytes: 500_000 }]);
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

/** kafkajs reads gzip by itself: what it gives was unpacked by code that is not ours. */
const readByOthers = async (topic: string, count: number): Promise<Buffer[]> => {
  const kafka = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING });
  const consumer = kafka.consumer({ groupId: `codecs-${randomUUID()}`, maxWaitTimeInMs: 100 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const found: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const eachMessage = async ({ message }: { message: { value: Buffer | null } }) => {
      found.push(message.value ?? Buffer.alloc(0));
      if (found.length === count) resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  });
  await consumer.disconnect();
  return found;
};

describe.skipIf(brokers.length === 0)('records that are packed here', () => {
  // The broker unpacks each by the code of Java's consumers and packs it anew with gzip.
  test.each(COMPRESSIONS)('with %s are read by Java and others as they were', async (codec) => {
    const topic = await makePackedTopic('gzip');
    const log = await openKafkaLog({ brokers, compression: codec });
    await log.ensureTopics([{ name: topic, partitions: 1, keep: 1, maxRecordBytes: 500_000 }]);
    await log.append(
      values.map((value, n) => ({ topic, partition: 0, key: `k${n}`, value, headers: {} })),
    );
    const found = await readByOthers(topic, values.length);
    found.forEach((value, n) => {
      expect(value.equals(values[n] as Buffer)).toBe(true);
    });
    await log.close();
  });
});
