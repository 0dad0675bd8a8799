import kafkajs from 'kafkajs';
import { afterAll, describe, expect, it } from 'vitest';
import { startKafka } from './kafka.ts';
import type { Kafka } from './kafka-broker.ts';
import { eventually } from './wait.ts';

const topicsOf = async (kafka: Kafka, create?: string): Promise<string[]> => {
  const client = new kafkajs.Kafka({
    brokers: [...kafka.brokers],
    logLevel: kafkajs.logLevel.NOTHING,
    requestTimeout: 2000,
    retry: { retries: 2 },
  });
  const admin = client.admin();
  await admin.connect();
  try {
    if (create) await admin.createTopics({ waitForLeaders: false, topics: [{ topic: create }] });
    return await admin.listTopics();
  } finally {
    await admin.disconnect();
  }
};

describe.skipIf(!process.env['KAFKA_BROKERS'])('Kafka for tests', () => {
  let kafka: Kafka | undefined;
  afterAll(() => kafka?.stop());

  it('freezes, dies and comes back at the same address with what it had', async ({ skip }) => {
    kafka = await startKafka().catch(() => undefined);
    if (!kafka) return skip('only a foreign Kafka is to be had');
    const own = kafka;
    await eventually(() => topicsOf(own, 'kept'));
    await kafka.pause();
    await expect(topicsOf(own)).rejects.toThrow();
    await kafka.resume();
    expect(await eventually(() => topicsOf(own))).toContain('kept');
    await kafka.kill();
    await expect(topicsOf(own)).rejects.toThrow();
    await kafka.restart();
    expect(await eventually(() => topicsOf(own))).toContain('kept');
  });
});
