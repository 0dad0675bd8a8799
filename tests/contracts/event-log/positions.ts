import { expect, test } from 'vitest';
import { copier, type Suite, sum } from './bench.ts';

const NOWHERE = [0, 0, 0, 0];

export const positions: Suite = (bench) => {
  test('positions follow what was dealt with, and outlast a restart', async () => {
    const names = await bench.makeTopics();
    expect(await bench.positions(names)).toEqual(NOWHERE);
    await bench.fill(names.input, 0, 100);
    const member = bench.join(names, copier(names));
    await bench.drained(names, 100);
    await member.stop();
    expect(sum(await bench.positions(names))).toBe(100);
    await bench.restart();
    expect(sum(await bench.positions(names))).toBe(100);
  });

  test('a group has its positions in the topic that it reads, and none in another', async () => {
    const names = await bench.makeTopics();
    await bench.fill(names.input, 0, 100);
    const member = bench.join(names, copier(names));
    await bench.drained(names, 100);
    await member.stop();
    expect(await bench.log.positions(names.group, names.output)).toEqual(NOWHERE);
    expect(await bench.log.positions('a-group-that-never-joined', names.input)).toEqual(NOWHERE);
  });
};
