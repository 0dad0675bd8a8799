import { expect, test } from 'vitest';
import { readAll } from '../../read-all.ts';
import { numberIn, type Suite, untilAborted } from './bench.ts';

export const timers: Suite = (bench) => {
  test('a wait for records ends when its time has come', async () => {
    const names = await bench.makeTopics();
    const waited = Promise.withResolvers<number>();
    const member = bench.join(names, async (lease) => {
      const until = Date.now() + 200;
      const batch = await lease.next({ records: 1, bytes: 1000 }, until);
      if (batch.length === 0 && !lease.signal.aborted) waited.resolve(Date.now() - until);
      await untilAborted(lease.signal);
    });
    expect(await waited.promise).toBeGreaterThanOrEqual(-1);
    await member.stop();
  });

  test('a step made by a timer writes its outputs and state, and leaves the position', async () => {
    const names = await bench.makeTopics();
    const done = Promise.withResolvers<void>();
    const member = bench.join(names, async (lease) => {
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
    expect((await readAll(bench.log, names.output)).map(numberIn)).toEqual([7]);
    expect(await bench.positions(names)).toEqual([0, 0, 0, 0]);
    const state = Promise.withResolvers<string[]>();
    const next = bench.join(names, async (lease) => {
      if (lease.partition === 0) state.resolve([...lease.state.entries()].map(([key]) => key));
      await untilAborted(lease.signal);
    });
    expect(await state.promise).toEqual(['fired']);
    await next.stop();
  });
};
