import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHashIndex } from './hash-index.ts';
import { decodeKeys, encodeKeys } from './keys.ts';
import { createSortedIndex } from './sorted-index.ts';

const sets = fc.uniqueArray(fc.nat({ max: 0xffffffff }), { maxLength: 300 });

test('sorted keys are read back as they were written', () => {
  fc.assert(
    fc.property(sets, (keys) => {
      const sorted = Uint32Array.from(keys).sort();
      expect(decodeKeys(encodeKeys(sorted))).toEqual(sorted);
    }),
  );
});

test('an index finds every key it was made of, and no other', () => {
  fc.assert(
    fc.property(sets, fc.nat({ max: 0xffffffff }), (keys, other) => {
      const index = createHashIndex(Uint32Array.from(keys));
      keys.forEach((key, position) => {
        expect(index.find(key | 0)).toBe(position);
      });
      if (!keys.includes(other)) expect(index.find(other | 0)).toBe(-1);
    }),
  );
});

test('an index finds many keys together as it finds each', () => {
  fc.assert(
    fc.property(sets, sets, (keys, others) => {
      const index = createHashIndex(Uint32Array.from(keys));
      const wanted = Int32Array.from([...others, ...keys.slice(5)]);
      const found = new Int32Array(wanted.length);
      const hits = index.findAll(wanted, wanted.length, found);
      const one = [...wanted].map(index.find).filter((position) => position >= 0);
      expect([...found.subarray(0, hits)].sort()).toEqual(one.sort());
    }),
  );
});

test('an index of sorted keys does too, and gives the value of each', () => {
  fc.assert(
    fc.property(sets, fc.nat({ max: 0xffffffff }), (keys, other) => {
      const sorted = Uint32Array.from(keys).sort();
      const positions = createSortedIndex(sorted);
      const values = createSortedIndex(
        sorted,
        sorted.map((key) => key & 0xffff),
      );
      sorted.forEach((key, position) => {
        expect(positions.find(key | 0)).toBe(position);
        expect(values.find(key | 0)).toBe(key & 0xffff);
      });
      if (!keys.includes(other)) expect(positions.find(other | 0)).toBe(-1);
    }),
  );
});
