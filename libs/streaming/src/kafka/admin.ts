import kafkajs, { type Kafka, type KafkaConfig } from 'kafkajs';

/** kafkajs's public client, for its admin only. */
export function adminClient(o: KafkaConfig): Kafka {
  return new kafkajs.Kafka({
    ...o,
    logLevel: kafkajs.logLevel.NOTHING,
    connectionTimeout: 3000,
    requestTimeout: 10_000,
    retry: { retries: 2, initialRetryTime: 100, maxRetryTime: 500 },
  });
}
