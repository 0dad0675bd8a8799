import { type Lease, LeaseLostError, type LogRecord, type Membership } from '@quickwire/streaming';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAll } from '../../read-all.ts';
import {
  Bench,
  copier,
  copy,
  expectExactly,
  type LogUnderTest,
  type Names,
  type OpenOptions,
  PARTITIONS,
} from './bench.ts';

const TOTAL = 200;
const TOO_SLOW_MS = 300;

/** A member that has a batch of each partition in hand until its gate is opened. */
const joinSlow = (bench: Bench, names: Names) => {
  const gate = Promise.withResolvers<void>();
  const inHand = new Set<number>();
  /** By partition: what became of the advance behind the gate. */
  const late = new Map<number, unknown>();
  const finishLate = async (lease: Lease, batch: readonly LogRecord[]): Promise<void> => {
    await gate.promise;
    const outputs = batch.map((record) => copy(record, names.output));
    const step = lease.advance({ outputs, state: [], consumed: batch.at(-1) });
    late.set(
      lease.partition,
      await step.then(
        () => 'accepted',
        (error) => error,
      ),
    );
  };
  const quick = copier(names);
  const member = bench.join(names, async (lease) => {
    if (inHand.has(lease.partition)) return quick(lease);
    const batch = await lease.next({ records: 20, bytes: 1_000_000 });
    if (batch.length === 0) return;
    inHand.add(lease.partition);
    await finishLate(lease, batch);
  });
  const busy = expect.poll(() => inHand.size).toBe(PARTITIONS);
  return { member, busy, late, openGate: () => gate.resolve() };
};

/** Waits until the member has copied all of the partitions that it has, and says which. */
const through = async (bench: Bench, names: Names, member: Membership) => {
  const ends = (await bench.log.bounds(names.input)).map(({ latest }) => latest);
  let had: readonly number[] = [];
  const isThrough = async (): Promise<boolean> => {
    had = member.status().partitions;
    const out = await bench.log.bounds(names.output);
    return had.length > 0 && had.every((partition) => out[partition]?.latest === ends[partition]);
  };
  await expect.poll(isThrough).toBe(true);
  return had;
};

/** Has a log of its own, whose members must be quick. */
export const handOver = (open: (options: OpenOptions) => Promise<LogUnderTest>): void => {
  const bench = new Bench(() => open({ handOverMs: TOO_SLOW_MS }));
  beforeAll(() => bench.open());
  afterAll(() => bench.close());

  test('a member that another has replaced in mid-batch cannot advance any more; nothing is lost, nothing doubled', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, TOTAL);
    const slow = joinSlow(bench, names);
    await slow.busy;
    const next = bench.join(names, copier(names));
    const taken = await through(bench, names, next);
    expect(slow.late.size).toBe(0);
    slow.openGate();
    await bench.drained(names, TOTAL);
    await expect.poll(() => slow.late.size).toBe(PARTITIONS);
    for (const partition of taken) expect(slow.late.get(partition)).toBeInstanceOf(LeaseLostError);
    await Promise.all([slow.member.stop(), next.stop()]);
    expectExactly(await readAll(bench.log, names.output), TOTAL);
  });

  test('a member that stops does not wait for a handler without end: its partitions go on elsewhere, and its late advance is refused', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, TOTAL);
    const slow = joinSlow(bench, names);
    await slow.busy;
    await slow.member.stop();
    const next = bench.join(names, copier(names));
    await bench.drained(names, TOTAL);
    slow.openGate();
    await expect.poll(() => slow.late.size).toBe(PARTITIONS);
    for (const outcome of slow.late.values()) expect(outcome).toBeInstanceOf(LeaseLostError);
    await next.stop();
    expectExactly(await readAll(bench.log, names.output), TOTAL);
  });
};
