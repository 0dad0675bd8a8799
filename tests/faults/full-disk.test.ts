import { eventHeaders } from '@quickwire/contracts';
import {
  type EventLog,
  type Lease,
  LogFullError,
  type LogRecord,
  LogUnavailableError,
  type NewRecord,
  openKafkaLog,
  openLmdbLog,
} from '@quickwire/streaming';
import { isMissing, smallDisk, startLocalKafka } from '@quickwire/testkit';
import { describe, expect, test } from 'vitest';
import { expectLedgerBalances } from '../ledger-balances.ts';
import { readAll } from '../read-all.ts';

const MIB = 1 << 20;
const spec = { partitions: 1, maxRecordBytes: 100_000 };
const topics = [
  { ...spec, name: 'in', keep: 3_600_000 },
  { ...spec, name: 'out', keep: 3_600_000 },
  { ...spec, name: 'outcomes', keep: 3_600_000 },
  { ...spec, name: 'state', keep: 'compacted' as const },
];

const idsIn = async (log: EventLog, topic: string): Promise<string[]> =>
  (await readAll(log, topic)).map(({ headers }) => headers['ce_id'] ?? '');

/** What the stage writes of a record beside its copy: that its receipt is published. */
const outcomeOf = (record: LogRecord): NewRecord => {
  const receiptId = record.headers[eventHeaders.receipt];
  const at = new Date().toISOString();
  return {
    ...record,
    topic: 'outcomes',
    value: Buffer.from(
      JSON.stringify({ receiptId, feed: 'demo', outcome: 'published', stage: 'copy', at }),
    ),
    headers: { ...record.headers, [eventHeaders.id]: `${receiptId}.published` },
  };
};

/** A stage that copies in to out, and what went wrong with it. */
const startCopying = (log: EventLog) => {
  const errors: Error[] = [];
  const onLease = async (lease: Lease): Promise<void> => {
    while (!lease.signal.aborted) {
      const batch = await lease.next({ records: 5, bytes: MIB });
      if (batch.length === 0) continue;
      const outputs = batch.flatMap((record) => [{ ...record, topic: 'out' }, outcomeOf(record)]);
      const state = [{ key: 'last', value: Buffer.from(String(batch.at(-1)?.offset)) }];
      await lease.advance({ outputs, state, consumed: batch.at(-1) });
    }
  };
  const member = log.join({
    group: 'copy',
    topic: 'in',
    stateTopic: 'state',
    outputs: ['out', 'outcomes'],
    onLease,
    onError: (error) => errors.push(error),
  });
  return { member, errors };
};

/** Appends records one after the other; keeps which were acknowledged, and the error that ended it. */
const makeFeed = () => {
  const acknowledged: string[] = [];
  let next = 0;
  const one = async (log: EventLog): Promise<void> => {
    const ce_id = `e${next++}`;
    const record = { topic: 'in', partition: 0, key: 'k', value: Buffer.alloc(2000) };
    await log.append([{ ...record, headers: { ce_id, [eventHeaders.receipt]: `r-${ce_id}` } }]);
    acknowledged.push(ce_id);
  };
  return {
    acknowledged,
    some: async (log: EventLog, count: number): Promise<void> => {
      for (let i = 0; i < count; i += 1) await one(log);
    },
    untilRefused: async (log: EventLog): Promise<Error> => {
      for (;;)
        try {
          await one(log);
        } catch (error) {
          return error as Error;
        }
    },
  };
};

/** Each acknowledged record is in the input, the output is the input, each record once, and the ledger accounts for all. */
const expectNothingLost = async (log: EventLog, acknowledged: readonly string[]): Promise<void> => {
  const input = await idsIn(log, 'in');
  expect(acknowledged.filter((id) => !input.includes(id))).toEqual([]);
  await expect.poll(() => idsIn(log, 'out')).toEqual(input);
  await expect.poll(async () => (await idsIn(log, 'outcomes')).length).toBe(input.length);
  const totals = await expectLedgerBalances(log, (name) =>
    name === 'stories.received' ? 'in' : 'outcomes',
  );
  expect(totals).toMatchObject({ received: input.length, published: input.length });
};

const disk = await smallDisk(4 * MIB);
const why = isMissing(disk) ? ` (skipped: ${disk.missing})` : '';

describe.skipIf(isMissing(disk))(`LMDB on a disk that is full${why}`, { timeout: 180_000 }, () => {
  test('refuses appends, keeps what it acknowledged through a restart, and goes on once there is room', async () => {
    if (isMissing(disk)) return;
    const feed = makeFeed();
    let log = await openLmdbLog({ directory: disk.directory });
    await log.ensureTopics(topics);
    const { errors } = startCopying(log);
    await feed.some(log, 20);

    disk.fill();
    expect(await feed.untilRefused(log)).toBeInstanceOf(LogFullError);
    await expect(log.ping()).rejects.toBeInstanceOf(LogFullError);
    disk.empty();
    await feed.some(log, 5);
    await log.ping();
    await expectNothingLost(log, feed.acknowledged);

    disk.fill();
    expect(await feed.untilRefused(log)).toBeInstanceOf(LogFullError);
    await log.close();
    disk.fill();
    await expect(openLmdbLog({ directory: disk.directory })).rejects.toBeInstanceOf(LogFullError);
    disk.empty();
    log = await openLmdbLog({ directory: disk.directory });
    const input = await idsIn(log, 'in');
    expect(input).toEqual(feed.acknowledged);
    startCopying(log);
    await feed.some(log, 5);
    await expectNothingLost(log, feed.acknowledged);
    for (const error of errors) expect(error).toBeInstanceOf(LogFullError);
    await log.close();
    await disk.close();
  });
});

/** A broker whose data lie on a small disk, or why there is none. */
const startOnSmallDisk = async () => {
  const own = await smallDisk(64 * MIB);
  if (isMissing(own)) return own;
  const settings = { 'log.segment.bytes': String(4 * MIB), 'log.index.size.max.bytes': '65536' };
  try {
    const setup = { dataDirectory: own.directory, settings };
    return { disk: own, kafka: await startLocalKafka(setup) };
  } catch (error) {
    await own.close();
    return { missing: (error as Error).message };
  }
};

const broker = await startOnSmallDisk();
const whyNot = isMissing(broker) ? ` (skipped: ${broker.missing})` : '';

describe.skipIf(isMissing(broker))(
  `Kafka on a disk that is full${whyNot}`,
  { timeout: 180_000 },
  () => {
    test('refuses appends and says what to do; nothing acknowledged is lost, and stages go on when the broker is back', async () => {
      if (isMissing(broker)) return;
      const { kafka, disk: own } = broker;
      const log = await openKafkaLog({ brokers: kafka.brokers });
      await log.ensureTopics(topics);
      const feed = makeFeed();
      const { member } = startCopying(log);
      await member.ready;
      await feed.some(log, 20);

      own.fill();
      const refusals = [await feed.untilRefused(log)];
      // The broker ends itself a moment later.
      const nextRefusal = async (): Promise<string> => {
        const error = await feed.untilRefused(log);
        refusals.push(error);
        return error.message;
      };
      await expect.poll(nextRefusal).toMatch(/ECONNREFUSED/);
      for (const error of refusals) expect(error).toBeInstanceOf(LogUnavailableError);

      own.empty();
      await kafka.restart();
      await expect
        .poll(() =>
          feed.some(log, 1).then(
            () => true,
            () => false,
          ),
        )
        .toBe(true);
      await expectNothingLost(log, feed.acknowledged);
      await log.close();
      await kafka.stop();
      await own.close();
    });
  },
);
