import { randomUUID } from 'node:crypto';
import {
  type EventLog,
  type Lease,
  type LogRecord,
  type Membership,
  type NewRecord,
  partitionOf,
} from '@quickwire/streaming';
import { expect } from 'vitest';

export const PARTITIONS = 4;
/** Most bytes of a value in the topics of the suites. */
export const LIMIT = 64 * 1024;
export const GUARD_MS = 120_000;

/** How a log is opened for a suite. */
export interface OpenOptions {
  /** How long a member may take to finish the batch in hand; without it, the adapter's own time. */
  readonly handOverMs?: number;
}

/** How the suites get at a log, and at the same log again as after a restart. */
export interface LogUnderTest {
  readonly log: EventLog;
  reopen(): Promise<EventLog>;
  close(): Promise<void>;
}

/** Topics and group of one test. */
export interface Names {
  readonly input: string;
  readonly output: string;
  readonly state: string;
  readonly group: string;
}

/** A log under test, opened before the tests and closed behind them. */
export class Bench {
  readonly #open: () => Promise<LogUnderTest>;
  #under: LogUnderTest | undefined;
  #log: EventLog | undefined;

  constructor(open: () => Promise<LogUnderTest>) {
    this.#open = open;
  }

  get log(): EventLog {
    if (!this.#log) throw new Error('the log is opened before the first test, not sooner');
    return this.#log;
  }

  async open(): Promise<void> {
    this.#under = await this.#open();
    this.#log = this.#under.log;
  }

  /** Closes the log and opens it again, as a restart does. */
  async restart(): Promise<void> {
    this.#log = await this.#under?.reopen();
  }

  async close(): Promise<void> {
    await this.#under?.close();
  }

  async makeTopics(): Promise<Names> {
    const id = randomUUID().slice(0, 8);
    const names = {
      input: `in-${id}`,
      output: `out-${id}`,
      state: `state-${id}`,
      group: `g-${id}`,
    };
    const spec = { partitions: PARTITIONS, maxRecordBytes: LIMIT };
    await this.log.ensureTopics([
      { name: names.input, keep: 3_600_000, ...spec },
      { name: names.output, keep: 3_600_000, ...spec },
      { name: names.state, keep: 'compacted', ...spec },
    ]);
    return names;
  }

  /** Appends the numbers from `from` up to, not with, `to`. */
  async fill(topic: string, from: number, to: number): Promise<void> {
    for (let n = from; n < to; n += 50)
      await this.log.append(
        Array.from({ length: Math.min(50, to - n) }, (_, i) => recordOf(topic, n + i)),
      );
  }

  join(
    names: Names,
    onLease: (lease: Lease) => Promise<void>,
    onError = (_: Error) => {},
  ): Membership {
    return this.log.join({
      group: names.group,
      topic: names.input,
      stateTopic: names.state,
      outputs: [names.output],
      onLease,
      onError,
    });
  }

  /** Records that the output has had. */
  async outCount(names: Names): Promise<number> {
    return sum((await this.log.bounds(names.output)).map(({ latest }) => latest));
  }

  /** Resolves when the output has `count` records. */
  drained(names: Names, count: number): Promise<void> {
    return expect
      .poll(() => this.outCount(names), { timeout: GUARD_MS - 5000 })
      .toBeGreaterThanOrEqual(count);
  }

  positions(names: Names): Promise<readonly number[]> {
    return this.log.positions(names.group, names.input);
  }
}

/** The tests of one promise. */
export type Suite = (bench: Bench) => void;

export const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

export const recordOf = (topic: string, n: number, key = `k${n % 20}`): NewRecord => ({
  topic,
  partition: partitionOf(key, PARTITIONS),
  key,
  value: Buffer.from(String(n)),
  headers: { ce_id: `e${n}` },
});

export const numberIn = ({ value }: LogRecord): number => Number(Buffer.from(value).toString());

export const copy = (record: LogRecord, topic: string): NewRecord => ({ ...record, topic });

/** Copies input to output, batch by batch; `each` is awaited between taking a batch and advancing. */
export const copier =
  (
    names: Names,
    each: (lease: Lease, batch: readonly LogRecord[]) => Promise<void> = async () => {},
  ) =>
  async (lease: Lease): Promise<void> => {
    while (!lease.signal.aborted) {
      const batch = await lease.next({ records: 20, bytes: 1_000_000 });
      if (batch.length === 0) continue;
      await each(lease, batch);
      await lease.advance({
        outputs: batch.map((record) => copy(record, names.output)),
        state: [],
        consumed: batch.at(-1),
      });
    }
  };

export const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** Every number once, and those of a key in order. */
export const expectExactly = (records: readonly LogRecord[], count: number): void => {
  expect(records.map(numberIn).sort((a, b) => a - b)).toEqual(
    Array.from({ length: count }, (_, n) => n),
  );
  const last = new Map<string, number>();
  for (const record of records) {
    expect(numberIn(record)).toBeGreaterThan(last.get(record.key) ?? -1);
    last.set(record.key, numberIn(record));
  }
};
