import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DueTimes } from './due-times.ts';

const key = fc.nat(30).map((n) => `k${n}`);
const change = fc.record({ key, at: fc.option(fc.nat(50)) });

describe('due times', () => {
  test('keys come earliest first, each once, after any number of changes and removals', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const times = new DueTimes();
        const expected = new Map<string, number>();
        for (const { key, at } of changes) {
          if (at === null) {
            times.delete(key);
            expected.delete(key);
          } else {
            times.set(key, at);
            expected.set(key, at);
          }
          const earliest = Math.min(...expected.values());
          expect(times.next()).toBe(expected.size === 0 ? undefined : earliest);
          expect(times.size).toBe(expected.size);
        }
        for (const now of [-1, 0, 10, 25, 50]) {
          const due = times.dueBy(now);
          const wanted = [...expected].filter(([, at]) => at <= now);
          expect([...due].sort()).toEqual(wanted.map(([k]) => k).sort());
          expect(due.map((k) => expected.get(k))).toEqual(
            wanted.map(([, at]) => at).sort((a, b) => a - b),
          );
          for (let n = 0; n <= 30; n += 1)
            expect(times.isDue(`k${n}`, now)).toBe((expected.get(`k${n}`) ?? Infinity) <= now);
        }
      }),
    );
  });

  test('to take all, one by one, gives them in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 300 }), (instants) => {
        const times = new DueTimes();
        for (const [i, at] of instants.entries()) times.set(`k${i}`, at);
        const taken: number[] = [];
        for (let at = times.next(); at !== undefined; at = times.next()) {
          taken.push(at);
          times.delete(times.dueBy(at)[0] as string);
        }
        expect(taken).toEqual([...instants].sort((a, b) => a - b));
      }),
    );
  });
});
