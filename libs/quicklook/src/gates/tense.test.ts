import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { tense } from './tense.ts';

test.each([
  ['Talks were held in Geneva.', 'Talks held in Geneva'],
  ['The bridge has been shut since May.', 'The bridge has been shut'],
])(
  'a verb keeps its auxiliaries, but for a passive’s one form of be: %s passes as %j',
  (text, line) => {
    expect(verdict(tense, text, line)).toBeUndefined();
  },
);

test.each([
  ['At least 40 people have been killed.', 'At least 40 people have killed'],
  ['The bridge has been shut.', 'The bridge shut'],
  ['Orm is leaving the town.', 'Orm leaving the town'],
  ['The ferry is late again in Oslo.', 'The ferry late again in Oslo'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(tense, text, line)).toBeTypeOf('string');
});
