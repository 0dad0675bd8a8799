import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { length } from './length.ts';

test.each([['Orm opened the old bridge on Monday.', 'Orm opened the old bridge']])(
  'a line has 4 to 18 words: %s passes as %j',
  (text, line) => {
    expect(verdict(length, text, line)).toBeUndefined();
  },
);

test.each([
  ['Orm opened it.', 'Orm opened it'],
  [
    'Orm opened one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge .',
    'Orm opened one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge and one bridge ',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(length, text, line)).toBeTypeOf('string');
});
