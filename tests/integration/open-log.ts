import { join } from 'node:path';
import { type EventLog, openKafkaLog, openLmdbLog } from '@quickwire/streaming';

/** The log of a process that has ended, by its settings. */
export const openLogOf = (env: Record<string, string>, dataDirectory: string): Promise<EventLog> =>
  env['KAFKA_BROKERS']
    ? openKafkaLog({ brokers: env['KAFKA_BROKERS'].split(',') })
    : openLmdbLog({ directory: join(dataDirectory, 'log') });
