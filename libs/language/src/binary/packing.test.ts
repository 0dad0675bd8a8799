import { expect, test } from 'vitest';
import { ModelError } from './model-error.ts';
import { pack, unpack } from './packing.ts';

test('what is packed comes back, and the same bytes pack the same', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 7);
  expect(unpack(pack(bytes), 5000, 'test')).toEqual(bytes);
  expect(pack(bytes)).toEqual(pack(bytes));
  expect(pack(bytes).length).toBeLessThan(100);
  expect(unpack(pack(new Uint8Array(0)), 0, 'test')).toEqual(new Uint8Array(0));
});

test('what is unpacked keeps no memory but its own', () => {
  expect(unpack(pack(new Uint8Array(20)), 20, 'test').buffer.byteLength).toBe(20);
});

test('a damaged file, and one that holds more or less than it says, is named', () => {
  const packed = pack(new Uint8Array(1000));
  for (const [bytes, size] of [
    [Uint8Array.of(1, 2, 3), 3],
    [packed, 999],
    [packed, 1001],
    [packed.subarray(0, -1), 1000],
  ] as const) {
    expect(() => unpack(bytes, size, 'some.bin')).toThrow(ModelError);
    expect(() => unpack(bytes, size, 'some.bin')).toThrow(/some\.bin/);
  }
});
