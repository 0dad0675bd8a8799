import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { condition } from './condition.ts';

test.each([
  ['If talks fail, Iran will resume work.', 'If talks fail, Iran will resume work'],
  ['Iran resumed work after talks failed.', 'Iran resumed work'],
])('a condition stays with what hangs on it: %s passes as %j', (text, line) => {
  expect(verdict(condition, text, line)).toBeUndefined();
});

test.each([
  ['If talks fail, Iran will resume work.', 'Iran will resume work'],
  ['Iran will resume work unless talks succeed.', 'Iran will resume work'],
  ['The bridge stays shut until the tests end.', 'The bridge stays shut'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(condition, text, line)).toBeTypeOf('string');
});
