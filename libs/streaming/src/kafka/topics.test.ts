import { randomUUID } from 'node:crypto';
import kafkajs, { type Kafka } from 'kafkajs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecordTooLargeError } from '../errors.ts';
import type { EventLog, NewRecord, TopicSpec } from '../log.ts';
import { adminClient } from './admin.ts';
import { KafkaCluster } from './cluster.ts';
import { openKafkaLog } from './open.ts';
import { Topics } from './topics.ts';

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
/** What a broker takes unless it is told otherwise. */
const USUAL = 1_048_588;

describe.skipIf(brokers.length === 0)('topics as they are found (needs KAFKA_BROKERS)', () => {
  const admin = adminClient({ brokers }).admin();
  let log: EventLog;
  let topic: string;
  beforeAll(async () => {
    await admin.connect();
    log = await openKafkaLog({ brokers });
  });
  afterAll(async () => {
    await log.close();
    await admin.disconnect();
  });
  beforeEach(() => {
    topic = `found-${randomUUID()}`;
  });

  const spec = (more: Partial<TopicSpec> = {}): TopicSpec => ({
    name: topic,
    partitions: 1,
    keep: 3_600_000,
    maxRecordBytes: 8 << 20,
    ...more,
  });
  const recordOf = (bytes: number): NewRecord => ({
    topic,
    partition: 0,
    key: 'k',
    value: Buffer.alloc(bytes),
    headers: {},
  });
  const make = (numPartitions: number): Promise<boolean> =>
    admin.createTopics({ topics: [{ topic, numPartitions, replicationFactor: 1 }] });
  const limitTo = (bytes: number): Promise<unknown> =>
    admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: kafkajs.ConfigResourceTypes.TOPIC,
          name: topic,
          configEntries: [{ name: 'max.message.bytes', value: String(bytes) }],
        },
      ],
    });

  it.each([1, 4])(
    'are refused with %i partitions where 2 are declared, with what to do',
    async (n) => {
      await make(n);
      await expect(log.ensureTopics([spec({ partitions: 2 })])).rejects.toThrow(
        `topic ${topic} has ${n} partitions, not 2; stories would lose their order: delete it`,
      );
    },
  );

  it('are held to their own limit where it is below the declared one: nothing is written of an append over it, and what comes at once goes in as many batches as it needs', async () => {
    await make(1);
    await log.ensureTopics([spec()]);
    const over = log.append([recordOf(1), recordOf(USUAL)]);
    await expect(over).rejects.toBeInstanceOf(RecordTooLargeError);
    await expect(over).rejects.toThrow(`over the limit of ${USUAL} of topic ${topic}`);
    expect((await log.bounds(topic))[0]?.latest).toBe(0);
    const twelve = Array.from({ length: 12 }, () => log.append([recordOf(300_000)]));
    expect((await Promise.all(twelve)).flat().sort((a, b) => a - b)).toEqual([...twelve.keys()]);
  });

  it('take each record that fits, where their limit was lowered behind our back; of the others the error has their size and the limit', async () => {
    await log.ensureTopics([spec()]);
    await limitTo(100_000);
    const other = await openKafkaLog({ brokers });
    // The topic's brokers hear of it a moment later.
    await expect
      .poll(() => other.append([recordOf(150_000)]).catch(({ code }) => code))
      .toBe('RECORD_TOO_LARGE');
    await other.close();
    const tried = await Promise.allSettled(
      [30_000, 30_000, 150_000, 30_000, 30_000].map((bytes) => log.append([recordOf(bytes)])),
    );
    expect(tried.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    const { reason } = tried[2] as PromiseRejectedResult;
    expect(reason.message).toMatch(/^a record of 1500\d\d bytes is over the limit of 100000 of/);
    const six = Array.from({ length: 6 }, () => log.append([recordOf(30_000)]));
    expect(await Promise.all(six)).toHaveLength(6);
  });

  it('have the declared limit where theirs may not be asked for', async () => {
    await make(1);
    const denied = Object.assign(new Error('no'), { type: 'TOPIC_AUTHORIZATION_FAILED' });
    const without = {
      admin: () => ({
        connect: async () => undefined,
        disconnect: async () => undefined,
        describeConfigs: () => Promise.reject(denied),
      }),
    };
    const cluster = new KafkaCluster(brokers, { clientId: 'topics-test' });
    const topics = new Topics(cluster, () => without as unknown as Kafka);
    await topics.ensure([spec({ maxRecordBytes: 5000 })]);
    expect(await topics.limits(topic)).toEqual({ record: 5000, batch: 5000 + 64 * 1024 });
    cluster.close();
  });
});
