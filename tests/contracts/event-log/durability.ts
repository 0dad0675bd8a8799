import { test } from 'vitest';
import { readAll } from '../../read-all.ts';
import { copier, expectExactly, type Suite } from './bench.ts';

export const durability: Suite = (bench) => {
  test('what is acknowledged is there after a restart, and a group goes on where it was', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, 100);
    const first = bench.join(names, copier(names));
    await bench.drained(names, 100);
    await first.stop();
    await bench.restart();
    await bench.fill(names.input, 100, 160);
    const second = bench.join(names, copier(names));
    await bench.drained(names, 160);
    await second.stop();
    expectExactly(await readAll(bench.log, names.output), 160);
  });
};
