import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { recordOf, type Suite, untilAborted } from './bench.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes held by this process's JavaScript, after a collection. */
const inUse = (): number => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

export const memory: Suite = (bench) => {
  test('a consumer that does not take makes no memory grow', async () => {
    const names = await bench.makeTopics();
    const member = bench.join(names, async (lease) => {
      await lease.next({ records: 1, bytes: 1 });
      await untilAborted(lease.signal);
    });
    await member.ready;
    const bytes = 60_000;
    const value = Buffer.alloc(bytes);
    const append = async (count: number): Promise<void> => {
      for (let n = 0; n < count; n += 20)
        await bench.log.append(
          Array.from({ length: 20 }, (_, i) => ({ ...recordOf(names.input, n + i), value })),
        );
    };
    await append(200);
    const before = inUse();
    const count = 3000;
    await append(count);
    // What is fetched ahead may be held, and one more fetch under way: far from all that came.
    expect(inUse() - before).toBeLessThan((count * bytes) / 2);
    await member.stop();
  });
};
