import { type Lease, partitionOf } from '@quickwire/streaming';
import { expect, test } from 'vitest';
import { readAll } from '../../read-all.ts';
import {
  copier,
  copy,
  expectExactly,
  PARTITIONS,
  recordOf,
  type Suite,
  sum,
  untilAborted,
} from './bench.ts';

const numberOf = (value: Uint8Array | undefined): number =>
  Number(Buffer.from(value ?? Buffer.from('0')).toString());

export const advance: Suite = (bench) => {
  test('an advance is one act: outputs, state and position are seen together on the next lease', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, 100);
    const counting = async (lease: Lease): Promise<void> => {
      while (!lease.signal.aborted) {
        const batch = await lease.next({ records: 7, bytes: 1_000_000 });
        if (batch.length === 0) continue;
        const seen = numberOf(lease.state.get('count'));
        await lease.advance({
          outputs: batch.map((record) => copy(record, names.output)),
          state: [{ key: 'count', value: Buffer.from(String(seen + batch.length)) }],
          consumed: batch.at(-1),
        });
      }
    };
    const first = bench.join(names, counting);
    await bench.drained(names, 100);
    await first.stop();
    const states: number[] = [];
    const second = bench.join(names, async (lease) => {
      states.push(...[...lease.state.entries()].map(([, value]) => numberOf(value)));
      await untilAborted(lease.signal);
    });
    await expect.poll(() => sum(states)).toBe(100);
    await second.stop();
  });

  test('a lease that rejects costs no record and doubles none', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, 200);
    const errors: Error[] = [];
    let faults = 6;
    const failing = copier(names, async () => {
      if (faults-- > 0) throw new Error('a fault of the test');
    });
    const member = bench.join(names, failing, (error) => errors.push(error));
    await bench.drained(names, 200);
    await member.stop();
    expect(errors.length).toBeGreaterThan(0);
    expectExactly(await readAll(bench.log, names.output), 200);
  });

  test('state that was deleted stays deleted for the next lease', async () => {
    const names = await bench.makeTopics();
    await bench.log.append([recordOf(names.input, 0, 'one'), recordOf(names.input, 1, 'one')]);
    const done = Promise.withResolvers<void>();
    const first = bench.join(names, async (lease) => {
      while (!lease.signal.aborted) {
        const [record] = await lease.next({ records: 1, bytes: 1000 });
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
    const second = bench.join(names, async (lease) => {
      if (lease.partition === partitionOf('one', PARTITIONS))
        seen.resolve([...lease.state.entries()].map(([key]) => key));
      await untilAborted(lease.signal);
    });
    expect(await seen.promise).toEqual(['kept']);
    await second.stop();
  });
};
