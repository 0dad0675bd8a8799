import kafkajs from 'kafkajs';
import { topicsOf } from './payload.ts';

/** One hop by kafkajs alone: batch in, batch out, positions committed. */
export const runRawHop = async (run: string, hop: number, brokers: string[]): Promise<void> => {
  const topics = topicsOf(run);
  const kafka = new kafkajs.Kafka({
    brokers,
    clientId: `raw-${hop}`,
    logLevel: kafkajs.logLevel.ERROR,
  });
  const producer = kafka.producer({ idempotent: true });
  const consumer = kafka.consumer({ groupId: `${run}-${hop}`, maxWaitTimeInMs: 100 });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topic: topics[hop] as string, fromBeginning: true });
  await consumer.run({
    partitionsConsumedConcurrently: 6,
    eachBatchAutoResolve: true,
    eachBatch: async ({ batch }) => {
      await producer.send({
        topic: topics[hop + 1] as string,
        acks: -1,
        messages: batch.messages.map(({ key, value, headers }) => ({
          key,
          value,
          headers: headers ?? {},
          partition: batch.partition,
        })),
      });
    },
  });
};
