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
  [
    'Norway will send 40 nurses to Lorne, as long as the airport reopens.',
    'Norway will send 40 nurses to Lorne',
  ],
  [
    'Kell will cut taxes by 4 percent in June, pending approval by the state.',
    'Kell will cut taxes by 4 percent in June',
  ],
  [
    'Profit rose 12 percent to $4.2 billion, excluding one-time gains.',
    'Profit rose 12 percent to $4.2 billion',
  ],
  [
    'Orm Steel will hire 400 people in Kell, should the council agree.',
    'Orm Steel will hire 400 people in Kell',
  ],
  ['The bridge stays shut until the tests end.', 'The bridge stays shut'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(condition, text, line)).toBeTypeOf('string');
});
