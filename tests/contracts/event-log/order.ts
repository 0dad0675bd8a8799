import { expect, test } from 'vitest';
import { readAll } from '../../read-all.ts';
import { expectExactly, GUARD_MS, numberIn, recordOf, type Suite } from './bench.ts';

export const order: Suite = (bench) => {
  test('records of a key come in the order they were appended, with all they carried', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, 200);
    const records = await readAll(bench.log, names.input);
    expectExactly(records, 200);
    for (const record of records) {
      expect(record.headers['ce_id']).toBe(`e${numberIn(record)}`);
      expect(Math.abs(Date.now() - record.timestamp)).toBeLessThan(GUARD_MS);
    }
  });

  test('an append gives the offsets of its records, in order', async () => {
    const names = await bench.makeTopics();
    const same = (n: number) => recordOf(names.input, n, 'one');
    expect(await bench.log.append([same(0), same(1)])).toEqual([0, 1]);
    expect(await bench.log.append([same(2)])).toEqual([2]);
  });
};
