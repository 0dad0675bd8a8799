import { expect, test } from 'vitest';
import { withoutQuotations } from './quoted.ts';

test.each([
  ['He said “it is” and "so" left.', 'He said  and  left.'],
  ['“” "" none', '  none'],
  ['A “mark that "closes" never', 'A “mark that  never'],
  ['An "odd “mark” within', 'An "odd  within'],
  ['“It "is” so" it', ' so" it'],
])('a quotation goes from its mark to the next that closes it: %s', (text, told) => {
  expect(withoutQuotations(text)).toBe(told);
  expect(text.replace(/“[^”]*”|"[^"]*"/gu, '')).toBe(told);
});

test('marks that nothing closes take no longer than others', () => {
  const text = '“Orm said. '.repeat(100_000);
  expect(withoutQuotations(text)).toBe(text);
});
