import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { modality } from './modality.ts';

test.each([
  ['The council may close the bridge.', 'The council may close the bridge'],
  ['Orm, who could lose, opened the bridge.', 'Orm opened the bridge'],
  ['The council quickly closed the bridge.', 'The council closed the bridge'],
])('what may be or is alleged does not become fact: %s passes as %j', (text, line) => {
  expect(verdict(modality, text, line)).toBeUndefined();
});

test.each([
  ['The council may close the bridge.', 'The council close the bridge'],
  ['The driver allegedly hit two people in Oslo.', 'The driver hit two people in Oslo'],
  ['The alleged thief left Oslo on Monday.', 'The thief left Oslo on Monday'],
  ['Orm is reportedly leaving the town.', 'Orm is leaving the town'],
  ['Nils Holm was mistakenly declared the winner.', 'Nils Holm was declared the winner'],
  ['The yard was provisionally awarded the contract.', 'The yard was awarded the contract'],
  ['The council came close to dismissing the mayor.', 'The council came to dismissing the mayor'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(modality, text, line)).toBeTypeOf('string');
});
