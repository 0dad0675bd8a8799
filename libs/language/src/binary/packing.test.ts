import { expect, test } from 'vitest';
import { ModelError } from './model-error.ts';
import { pack, unpack } from './packing.ts';

test('what is packed comes back, and the same bytes pack the same', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 7);
  expect(new Uint8Array(unpack(pack(bytes), 5000, 'test'), 0, 5000)).toEqual(bytes);
  expect(pack(bytes)).toEqual(pack(bytes));
  expect(pack(bytes).length).toBeLessThan(100);
});

test.each([0, 1, 20, 63, 64, 5000, 100_000])('%i bytes keep no memory but their own', (size) => {
  const { byteLength } = unpack(pack(new Uint8Array(size)), size, 'test');
  expect(byteLength).toBeGreaterThanOrEqual(size);
  expect(byteLength).toBeLessThanOrEqual(size + 1);
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
