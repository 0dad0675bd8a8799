import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  type EventLog,
  type Lease,
  type LogRecord,
  type Membership,
  type NewRecord,
  partitionOf,
  RecordTooLargeError,
  UnknownTopicError,
} from '@quickwire/streaming';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAll } from '../read-all.ts';

const PARTITIONS = 4;
const LIMIT = 64 * 1024;
const GUARD_MS = 60_000;

/** How the suite gets at a log, and at the same log again as after a restart. */
export interface LogUnderTest {
  readonly log: EventLog;
  reopen(): Promise<EventLog>;
  close(): Promise<void>;
}

interface Names {
  readonly input: string;
  readonly output: string;
  readonly state: string;
  readonly group: string;
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes held by this process's JavaScript, after a collection. */
const memoryInUse = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** Every adapter passes this suite; each test is a promise of the port. */
export const describeEventLogContract = (name: string, open: () => Promise<LogUnderTest>): void => {
  describe(`the event log contract on ${name}`, { timeout: GUARD_MS }, () => {
    let under: LogUnderTest;
    let log: EventLog;
    beforeAll(async () => {
      under = await open();
      log = under.log;
    });
    afterAll(() => under.close());

    const makeTopics = async (): Promise<Names> => {
      const id = randomUUID().slice(0, 8);
      const names = {
        input: `in-${id}`,
        output: `out-${id}`,
        state: `state-${id}`,
        group: `g-${id}`,
      };
      const spec = { partitions: PARTITIONS, maxRecordBytes: LIMIT };
      await log.ensureTopics([
        { name: names.input, keep: 3_600_000, ...spec },
        { name: names.output, keep: 3_600_000, ...spec },
        { name: names.state, keep: 'compacted', ...spec },
      ]);
      return names;
    };

    const recordOf = (topic: string, n: number, key = `k${n % 20}`): NewRecord => ({
      topic,
      partition: partitionOf(key, PARTITIONS),
      key,
      value: Buffer.from(String(n)),
      headers: { ce_id: `e${n}` },
    });
    const fill = async (topic: string, from: number, to: number): Promise<void> => {
      for (let n = from; n < to; n += 50)
        await log.append(
          Array.from({ length: Math.min(50, to - n) }, (_, i) => recordOf(topic, n + i)),
        );
    };
    const numbers = (records: readonly LogRecord[]): number[] =>
      records.map(({ value }) => Number(Buffer.from(value).toString()));

    const copy = (record: LogRecord, topic: string): NewRecord => ({ ...record, topic });
    /** Copies input to output, batch by batch. */
    const copier =
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
    const join = (
      names: Names,
      onLease: (lease: Lease) => Promise<void>,
      onError = (_: Error) => {},
    ): Membership =>
      log.join({
        group: names.group,
        topic: names.input,
        stateTopic: names.state,
        outputs: [names.output],
        onLease,
        onError,
      });
    const outCount = async (names: Names): Promise<number> =>
      (await log.bounds(names.output)).reduce((sum, { latest }) => sum + latest, 0);
    const drained = (names: Names, count: number): Promise<void> =>
      expect
        .poll(() => outCount(names), { timeout: GUARD_MS - 5000 })
        .toBeGreaterThanOrEqual(count);

    /** Every number once, and those of a key in order. */
    const expectExactly = (records: readonly LogRecord[], count: number): void => {
      expect(numbers(records).sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_, n) => n),
      );
      const last = new Map<string, number>();
      for (const { key, value } of records) {
        const n = Number(Buffer.from(value).toString());
        expect(n).toBeGreaterThan(last.get(key) ?? -1);
        last.set(key, n);
      }
    };

    test('records of a key come in the order they were appended, with all they carried', async () => {
      const names = await makeTopics();
      await fill(names.input, 0, 200);
      const records = await readAll(log, names.input);
      expectExactly(records, 200);
      const [first] = records;
      expect(first?.headers['ce_id']).toBe(`e${numbers([first as LogRecord])[0]}`);
      expect(Math.abs(Date.now() - (first?.timestamp ?? 0))).toBeLessThan(GUARD_MS);
    });

    test('an append gives the offsets of its records, in order', async () => {
      const names = await makeTopics();
      const same = (n: number): NewRecord => recordOf(names.input, n, 'one');
      expect(await log.append([same(0), same(1)])).toEqual([0, 1]);
      expect(await log.append([same(2)])).toEqual([2]);
    });

    test('what is acknowledged is there after a restart, and a group goes on where it was', async () => {
      const names = await makeTopics();
      await fill(names.input, 0, 100);
      const first = join(names, copier(names));
      await drained(names, 100);
      await first.stop();
      log = await under.reopen();
      await fill(names.input, 100, 160);
      const second = join(names, copier(names));
      await drained(names, 160);
      await second.stop();
      expectExactly(await readAll(log, names.output), 160);
    });

    test('an advance is one act: outputs, state and position are seen together on the next lease', async () => {
      const names = await makeTopics();
      await fill(names.input, 0, 100);
      const counting = async (lease: Lease): Promise<void> => {
        while (!lease.signal.aborted) {
          const batch = await lease.next({ records: 7, bytes: 1_000_000 });
          if (batch.length === 0) continue;
          const seen = Number(Buffer.from(lease.state.get('count') ?? Buffer.from('0')).toString());
          await lease.advance({
            outputs: batch.map((record) => copy(record, names.output)),
            state: [{ key: 'count', value: Buffer.from(String(seen + batch.length)) }],
            consumed: batch.at(-1),
          });
        }
      };
      const first = join(names, counting);
      await drained(names, 100);
      await first.stop();
      const states: number[] = [];
      const second = join(names, async (lease) => {
        states.push(
          ...[...lease.state.entries()].map(([, value]) => Number(Buffer.from(value).toString())),
        );
        await untilAborted(lease.signal);
      });
      await second.ready;
      await expect.poll(() => states.reduce((a, b) => a + b, 0), { timeout: 20_000 }).toBe(100);
      await second.stop();
    });

    test('a lease that rejects costs no record and doubles none', async () => {
      const names = await makeTopics();
      await fill(names.input, 0, 200);
      const errors: Error[] = [];
      let faults = 6;
      const member = join(
        names,
        copier(names, async () => {
          if (faults-- > 0) throw new Error('a fault of the test');
        }),
        (error) => errors.push(error),
      );
      await drained(names, 200);
      await member.stop();
      expect(errors.length).toBeGreaterThan(0);
      expectExactly(await readAll(log, names.output), 200);
    });

    test.each([2, 3])(
      '%i members that join and leave under load lose nothing and double nothing',
      async (count) => {
        const names = await makeTopics();
        const total = 1500;
        const filling = (async () => {
          for (let n = 0; n < total; n += 50) {
            await fill(names.input, n, n + 50);
            await pause(60);
          }
        })();
        const members: Membership[] = [join(names, copier(names))];
        for (let turn = 0; turn < 6; turn++) {
          await pause(500);
          if (members.length < count) members.push(join(names, copier(names)));
          else await members.shift()?.stop();
        }
        await filling;
        await drained(names, total);
        for (const member of members) await member.stop();
        expectExactly(await readAll(log, names.output), total);
      },
    );

    test('a slow partition does not hold back the others', async () => {
      const names = await makeTopics();
      await fill(names.input, 0, 200);
      const slow = partitionOf('k0', PARTITIONS);
      const release = Promise.withResolvers<void>();
      const member = join(
        names,
        copier(names, async (lease) => {
          if (lease.partition === slow) await release.promise;
        }),
      );
      const bounds = await log.bounds(names.input);
      const others = bounds.reduce((sum, { latest }, p) => (p === slow ? sum : sum + latest), 0);
      await drained(names, others);
      expect((await log.bounds(names.output))[slow]?.latest).toBe(0);
      release.resolve();
      await drained(names, 200);
      await member.stop();
    });

    test('a record at the size limit passes; one over it is refused and nothing of its append is written', async () => {
      const names = await makeTopics();
      const sized = (bytes: number): NewRecord => ({
        ...recordOf(names.input, 0, 'one'),
        value: Buffer.alloc(bytes),
      });
      await log.append([sized(LIMIT)]);
      await expect(log.append([sized(1), sized(LIMIT + 1)])).rejects.toBeInstanceOf(
        RecordTooLargeError,
      );
      expect(await readAll(log, names.input)).toHaveLength(1);
    });

    test('a topic that was not made is refused at once', async () => {
      await expect(log.append([recordOf('no-such-topic', 0)])).rejects.toBeInstanceOf(
        UnknownTopicError,
      );
      await expect(log.bounds('no-such-topic')).rejects.toThrow(/no-such-topic/);
    });

    test('reading begins where it is told to: at an offset, or at what comes next', async () => {
      const names = await makeTopics();
      for (let n = 0; n < 5; n++) await log.append([recordOf(names.input, n, 'one')]);
      const partition = partitionOf('one', PARTITIONS);
      const found: number[] = [];
      const stop = new AbortController();
      const from = new Map([[partition, 3]]);
      for await (const batch of log.read({
        topic: names.input,
        from,
        toEnd: true,
        signal: stop.signal,
      }))
        found.push(...numbers(batch));
      expect(found).toEqual([3, 4]);
      const live: number[] = [];
      const following = (async () => {
        for await (const batch of log.read({
          topic: names.input,
          from: 'latest',
          signal: stop.signal,
        }))
          live.push(...numbers(batch));
      })();
      // Each try is a marker: once one has come, everything after it must come.
      let n = 5;
      await expect
        .poll(
          async () => {
            await log.append([recordOf(names.input, n++, 'one')]);
            return live.length;
          },
          { timeout: 20_000 },
        )
        .toBeGreaterThan(0);
      stop.abort();
      await following;
      expect(live[0]).toBeGreaterThanOrEqual(5);
    });

    test('positions follow what was dealt with, and lag what was not', async () => {
      const names = await makeTopics();
      expect(await log.positions(names.group, names.input)).toEqual([0, 0, 0, 0]);
      await fill(names.input, 0, 100);
      const member = join(names, copier(names));
      await drained(names, 100);
      await member.stop();
      expect((await log.positions(names.group, names.input)).reduce((a, b) => a + b, 0)).toBe(100);
    });

    test('a wait for records ends when its time has come', async () => {
      const names = await makeTopics();
      const waited = Promise.withResolvers<number>();
      const member = join(names, async (lease) => {
        const until = Date.now() + 200;
        const batch = await lease.next({ records: 1, bytes: 1000 }, until);
        if (batch.length === 0 && !lease.signal.aborted) waited.resolve(Date.now() - until);
        await untilAborted(lease.signal);
      });
      expect(await waited.promise).toBeGreaterThanOrEqual(-1);
      await member.stop();
    });

    test('a member that stops has finished the batch in hand', async () => {
      const names = await makeTopics();
      await fill(names.input, 0, 20);
      let finished = 0;
      const begun = Promise.withResolvers<void>();
      const member = join(names, async (lease) => {
        while (!lease.signal.aborted) {
          const batch = await lease.next({ records: 20, bytes: 1_000_000 });
          if (batch.length === 0) continue;
          begun.resolve();
          await pause(300);
          await lease.advance({ outputs: [], state: [], consumed: batch.at(-1) });
          finished += batch.length;
        }
      });
      await begun.promise;
      await member.stop();
      const positions = await log.positions(names.group, names.input);
      expect(positions.reduce((a, b) => a + b, 0)).toBe(finished);
      expect(finished).toBeGreaterThan(0);
    });

    test('a step made by a timer writes its outputs and state, and leaves the position', async () => {
      const names = await makeTopics();
      const done = Promise.withResolvers<void>();
      const member = join(names, async (lease) => {
        if (lease.partition === 0) {
          const value = Buffer.from('7');
          const output = { topic: names.output, partition: 0, key: 'timer', value };
          await lease.advance({
            outputs: [{ ...output, headers: { ce_id: 'timer-1' } }],
            state: [{ key: 'fired', value: Buffer.from('yes') }],
          });
          done.resolve();
        }
        await untilAborted(lease.signal);
      });
      await done.promise;
      await member.stop();
      expect(numbers(await readAll(log, names.output))).toEqual([7]);
      expect(await log.positions(names.group, names.input)).toEqual([0, 0, 0, 0]);
      const state = Promise.withResolvers<string[]>();
      const next = join(names, async (lease) => {
        if (lease.partition === 0) state.resolve([...lease.state.entries()].map(([key]) => key));
        await untilAborted(lease.signal);
      });
      expect(await state.promise).toEqual(['fired']);
      await next.stop();
    });

    test('state that was deleted stays deleted for the next lease', async () => {
      const names = await makeTopics();
      await log.append([recordOf(names.input, 0, 'one'), recordOf(names.input, 1, 'one')]);
      const done = Promise.withResolvers<void>();
      const first = join(names, async (lease) => {
        while (!lease.signal.aborted) {
          const batch = await lease.next({ records: 1, bytes: 1000 });
          const [record] = batch;
          if (!record) continue;
          const keep = { key: 'kept', value: Buffer.from('1') };
          const change = { key: 'gone', value: record.offset === 0 ? Buffer.from('1') : undefined };
          await lease.advance({ outputs: [], state: [keep, change], consumed: record });
          expect(lease.state.get('gone') === undefined).toBe(record.offset === 1);
          if (record.offset === 1) done.resolve();
        }
      });
      await done.promise;
      await first.stop();
      const seen = Promise.withResolvers<string[]>();
      const second = join(names, async (lease) => {
        if (lease.partition === partitionOf('one', PARTITIONS))
          seen.resolve([...lease.state.entries()].map(([key]) => key));
        await untilAborted(lease.signal);
      });
      expect(await seen.promise).toEqual(['kept']);
      await second.stop();
    });

    test.each([-1, 1.5, PARTITIONS, Number.NaN])(
      'partition %d does not exist: the append is refused, nothing of it is written',
      async (partition) => {
        const names = await makeTopics();
        const good = recordOf(names.input, 0);
        await expect(log.append([good, { ...good, partition }])).rejects.toThrow(/partition/);
        expect(await readAll(log, names.input)).toEqual([]);
      },
    );

    test('a consumer that does not take makes no memory grow', async () => {
      const names = await makeTopics();
      const member = join(names, async (lease) => {
        await lease.next({ records: 1, bytes: 1 });
        await untilAborted(lease.signal);
      });
      await member.ready;
      const value = Buffer.alloc(60_000);
      const append = async (count: number): Promise<void> => {
        for (let n = 0; n < count; n += 20)
          await log.append(
            Array.from({ length: 20 }, (_, i) => ({ ...recordOf(names.input, n + i), value })),
          );
      };
      await append(200);
      const before = memoryInUse();
      await append(1000);
      expect(memoryInUse() - before).toBeLessThan(20 * 1024 * 1024);
      await member.stop();
    });
  });
};
