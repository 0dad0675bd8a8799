import fc from 'fast-check';
// @ts-expect-error: an internal module of kafkajs without types; it is the peer to agree with
import murmur2 from 'kafkajs/src/producer/partitioners/default/murmur2.js';
import { expect, test } from 'vitest';
import { partitionOf } from './partition.ts';

test('a key has the partition that Kafka clients give it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 100 }), (key, n) => {
      expect(partitionOf(key, n)).toBe((murmur2(Buffer.from(key)) & 0x7fffffff) % n);
    }),
  );
});
