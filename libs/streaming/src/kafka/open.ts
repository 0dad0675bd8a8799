import type { EventLog } from '../log.ts';
import type { KafkaLogOptions } from './kafka-log.ts';

/**
 * Opens the log on Kafka. Its client is read only now: a process on the embedded log has no use for it.
 * @throws {LogUnavailableError} when no broker answers
 * @throws {LogAccessError} when one does and lets nobody in; the message says which setting to correct
 */
export const openKafkaLog = async (options: KafkaLogOptions): Promise<EventLog> => {
  const { connectKafkaLog } = await import('./kafka-log.ts');
  return connectKafkaLog(options);
};
