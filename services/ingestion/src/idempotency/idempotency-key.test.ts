import { ProblemError } from '@quickwire/http-guard';
import { expect, test } from 'vitest';
import { readIdempotencyKey } from './idempotency-key.ts';

test.each([
  [undefined, undefined],
  ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
  [' "a b;c" ', 'a b;c'],
  ['"say \\"yes\\" \\\\"', 'say "yes" \\'],
  ['wire-17/a', 'wire-17/a'],
  ['x'.repeat(255), 'x'.repeat(255)],
])('%j is read as %j', (header, key) => {
  expect(readIdempotencyKey(header)).toBe(key);
});

test.each(['', '  ', '""', '"open', '"a", "b"', 'a, b', 'a b', '"é"', '"\\n"', 'x'.repeat(256)])(
  '%j is no key',
  (header) => {
    expect(() => readIdempotencyKey(header)).toThrow(ProblemError);
    expect(() => readIdempotencyKey(header)).toThrow('send a new UUID for each wire');
  },
);
