import { openKafkaLog } from '@quickwire/streaming';
import { describe } from 'vitest';
import { describeEventLogContract } from './event-log/contract.ts';

const brokers = process.env['KAFKA_BROKERS']?.split(',') ?? [];

describe.skipIf(brokers.length === 0)('with a real Kafka', () => {
  describeEventLogContract('Kafka', async (options) => {
    let log = await openKafkaLog({ brokers, ...options });
    return {
      log,
      reopen: async () => {
        await log.close();
        log = await openKafkaLog({ brokers, ...options });
        return log;
      },
      close: () => log.close(),
    };
  });
});
