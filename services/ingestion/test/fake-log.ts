import type { EventLog, NewRecord } from '@quickwire/streaming';

/** An event log that only takes. */
export interface FakeLog extends EventLog {
  /** The records of each append. */
  readonly appends: (readonly NewRecord[])[];
  /** What the next appends reject with, until it is set back to undefined. */
  fault: Error | undefined;
}

const never = (): never => {
  throw new Error('the fake log only takes');
};

export const fakeLog = (): FakeLog => {
  const appends: (readonly NewRecord[])[] = [];
  return {
    appends,
    fault: undefined,
    features: { name: 'lmdb', manyProcesses: false },
    ensureTopics: async () => {},
    async append(records) {
      if (this.fault) throw this.fault;
      appends.push(records);
      return records.map((_, index) => index);
    },
    join: never,
    read: never,
    bounds: never,
    positions: never,
    ping: async () => {},
    close: async () => {},
  };
};
