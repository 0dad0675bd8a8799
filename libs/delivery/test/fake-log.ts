import { setTimeout as pause } from 'node:timers/promises';
import type { EventLog, LogRecord, NewRecord } from '@quickwire/streaming';
import { LogUnavailableError } from '@quickwire/streaming';

/** An event log in memory that reads, appends and fails on command; it has no groups. */
export interface FakeLog extends EventLog {
  /** Ends all readings with a fault and refuses everything until `mend`. */
  fail(): void;
  mend(): void;
}

export const fakeLog = (partitions = 6): FakeLog => {
  const topics = new Map<string, LogRecord[][]>();
  let down = false;
  const of = (topic: string): LogRecord[][] => {
    const lists = topics.get(topic) ?? Array.from({ length: partitions }, () => []);
    topics.set(topic, lists);
    return lists;
  };
  const check = (): void => {
    if (down) throw new LogUnavailableError('the fake log is down');
  };
  const none = (): never => {
    throw new Error('the fake log has no groups');
  };
  return {
    features: { name: 'lmdb', manyProcesses: false },
    ensureTopics: async () => {},
    async append(records: readonly NewRecord[]) {
      check();
      return records.map((record) => {
        const list = of(record.topic)[record.partition] as LogRecord[];
        list.push({ ...record, offset: list.length, timestamp: Date.now() });
        return list.length - 1;
      });
    },
    // A member of a group that is given nothing.
    join: () => ({
      ready: Promise.resolve(),
      status: () => ({ state: 'active', partitions: [] }),
      stop: async () => {},
    }),
    positions: none,
    async *read({ topic, from, signal, toEnd }) {
      check();
      const lists = of(topic);
      const ends = lists.map((list) => list.length);
      const next = lists.map((list, p) =>
        from === 'latest' ? list.length : from === 'earliest' ? 0 : (from.get(p) ?? 0),
      );
      while (!signal.aborted) {
        let gave = false;
        for (const [p, list] of lists.entries()) {
          const batch = list.slice(next[p], toEnd ? ends[p] : (next[p] ?? 0) + 10);
          if (batch.length === 0) continue;
          next[p] = (next[p] ?? 0) + batch.length;
          gave = true;
          yield batch;
          check();
        }
        if (gave) continue;
        if (toEnd) return;
        await pause(1);
        check();
      }
    },
    async bounds(topic) {
      check();
      return of(topic).map((list) => ({ earliest: 0, latest: list.length }));
    },
    ping: async () => check(),
    close: async () => {},
    fail: () => {
      down = true;
    },
    mend: () => {
      down = false;
    },
  };
};
