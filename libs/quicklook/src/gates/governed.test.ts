import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { governed } from './governed.ts';

test.each([
  ['The council voted, and the mayor left the town.', 'the mayor left the town'],
  ['The mayor plans to leave the town.', 'The mayor plans to leave the town'],
])('what hangs on another word does not stand without it: %s passes as %j', (text, line) => {
  expect(verdict(governed, text, line)).toBeUndefined();
});

test.each([
  ['The mayor plans to leave the town.', 'leave the town'],
  ['Orm denied that the mayor left the town.', 'the mayor left the town'],
  ['Critics fear that the bridge will fall.', 'the bridge will fall'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(governed, text, line)).toBeTypeOf('string');
});
