import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { modality } from './modality.ts';

test.each([
  ['The council may close the bridge.', 'The council may close the bridge'],
  ['Orm, who could lose, opened the bridge.', 'Orm opened the bridge'],
])('what may be or is alleged does not become fact: %s passes as %j', (text, line) => {
  expect(verdict(modality, text, line)).toBeUndefined();
});

test.each([
  ['The council may close the bridge.', 'The council close the bridge'],
  ['The driver allegedly hit two people in Oslo.', 'The driver hit two people in Oslo'],
  ['The alleged thief left Oslo on Monday.', 'The thief left Oslo on Monday'],
  ['Orm is reportedly leaving the town.', 'Orm is leaving the town'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(modality, text, line)).toBeTypeOf('string');
});
