import {
  type EventId,
  eventHeaders,
  extendTrail,
  type ReceiptId,
  type Stage,
  toHeaders,
} from '@quickwire/contracts';
import { type EventLog, type Lease, partitionOf, runStage } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAll } from '../../read-all.ts';
import { type Names, PARTITIONS, type Suite } from './bench.ts';

const stageOf = ({ input, output, state, group }: Names): Stage =>
  ({
    name: 's',
    group,
    reads: input,
    writes: [output],
    deadLetters: output,
    state,
    notifies: [input],
    dropRepeats: true,
  }) as unknown as Stage;

const hello = (topic: string, key: string) => ({
  topic,
  partition: partitionOf(key, PARTITIONS),
  key,
  value: Buffer.from(JSON.stringify({ to: 'far' })),
  headers: toHeaders({
    id: 'hello' as EventId,
    source: '/test',
    type: 'test',
    receiptId: 'r' as ReceiptId,
    trail: extendTrail(undefined, 'door', 1),
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  }),
});

/** A key of another partition than `near`. */
const far = Array.from({ length: 50 }, (_, n) => `far${n}`).find(
  (key) => partitionOf(key, PARTITIONS) !== partitionOf('near', PARTITIONS),
)!;

/** Each hello is passed on to a key of another partition, which says so. */
const run = (log: EventLog, names: Names) =>
  runStage({
    log,
    stage: stageOf(names),
    schema: z.object({ to: z.string() }),
    engine: '1',
    handler: ({ data, record }) =>
      record.key === 'near'
        ? {
            elsewhere: [{ topic: names.input, type: 'test', key: far, data }],
            state: [{ key: 'passed', value: true }],
          }
        : { emit: [{ topic: names.output, type: 'test', data }] },
  });

/** A log that refuses the first step in the partition of `near`, after all that comes before it. */
const refusingOnce = (log: EventLog): EventLog => {
  let refused = false;
  const once = (lease: Lease): Lease => ({
    partition: lease.partition,
    state: lease.state,
    signal: lease.signal,
    next: (limit, until) => lease.next(limit, until),
    lag: () => lease.lag(),
    advance: async (step) => {
      if (refused || lease.partition !== partitionOf('near', PARTITIONS))
        return lease.advance(step);
      refused = true;
      throw new Error('refused once, as by a crash');
    },
  });
  return {
    features: log.features,
    ensureTopics: (specs) => log.ensureTopics(specs),
    append: (records) => log.append(records),
    read: (options) => log.read(options),
    bounds: (topic) => log.bounds(topic),
    positions: (group, topic) => log.positions(group, topic),
    ping: () => log.ping(),
    close: () => log.close(),
    join: (options) => log.join({ ...options, onLease: (lease) => options.onLease(once(lease)) }),
  };
};

export const elsewhere: Suite = (bench) => {
  test('an event for another key goes to the partition of that key, and is dealt with there', async () => {
    const names = await bench.makeTopics();
    const member = run(bench.log, names);
    await bench.log.append([hello(names.input, 'near')]);
    await bench.drained(names, 1);
    await member.stop();
    const [heard] = await readAll(bench.log, names.output);
    expect(heard).toMatchObject({ key: far, partition: partitionOf(far, PARTITIONS) });
  });

  test('one whose step was refused is written again with the id it had, and dealt with once', async () => {
    const names = await bench.makeTopics();
    const member = run(refusingOnce(bench.log), names);
    await bench.log.append([hello(names.input, 'near')]);
    const passedOn = async () =>
      (await readAll(bench.log, names.input)).filter(({ key }) => key === far);
    await expect.poll(async () => (await passedOn()).length, { timeout: 60_000 }).toBe(2);
    const dealtWith = async (): Promise<number> =>
      (await bench.positions(names))[partitionOf(far, PARTITIONS)] ?? 0;
    await expect.poll(dealtWith, { timeout: 60_000 }).toBe(2);
    await member.stop();
    const ids = (await passedOn()).map(({ headers }) => headers[eventHeaders.id]);
    expect(new Set(ids).size).toBe(1);
    expect(await readAll(bench.log, names.output)).toHaveLength(1);
  });
};
