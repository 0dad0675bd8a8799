import { expect, test } from 'vitest';
import { ModelError } from './errors.ts';
import { gapsOf, hashesOf, pack, unpack } from './packing.ts';

test('what is packed comes back, and the same bytes pack the same', () => {
  const file = Uint8Array.from({ length: 5000 }, (_, at) => at % 7);
  expect(unpack(pack(file), 'test')).toEqual(Buffer.from(file));
  expect(pack(file)).toEqual(pack(file));
  expect(pack(file).length).toBeLessThan(100);
});

test('a damaged file is named', () => {
  expect(() => unpack(Uint8Array.of(1, 2, 3), 'some.bin')).toThrow(ModelError);
  expect(() => unpack(Uint8Array.of(1, 2, 3), 'some.bin')).toThrow(/some\.bin/);
});

test('gaps between hashes of any sign give the hashes', () => {
  const hashes = Int32Array.of(-(2 ** 31), -5, 0, 1, 7, 2 ** 31 - 1);
  expect(hashesOf(gapsOf(hashes))).toEqual(hashes);
});
