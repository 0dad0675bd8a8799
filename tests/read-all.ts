import type { EventLog, LogRecord } from '@quickwire/streaming';

/** Every record that a topic has now; in order within a partition. */
export const readAll = async (log: EventLog, topic: string): Promise<LogRecord[]> => {
  const found: LogRecord[] = [];
  const { signal } = new AbortController();
  for await (const batch of log.read({ topic, from: 'earliest', toEnd: true, signal }))
    found.push(...batch);
  return found;
};
