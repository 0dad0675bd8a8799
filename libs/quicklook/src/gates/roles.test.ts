import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { roles } from './roles.ts';

test.each([
  ['The mayor praised the crew in Oslo.', 'The mayor praised the crew'],
  // The parser takes the club for an apposition in the line: the judge of cuts is surer than it.
  [
    'Swiss league leaders Neuhof Xanten said on Tuesday they would appeal against a nine-month ban imposed on defender Ivo Lund for his part in a brawl.',
    'Swiss league leaders Neuhof Xanten said they would appeal against a nine-month ban',
  ],
])('who does what to whom is as in the sentence: %s passes as %j', (text, line) => {
  expect(verdict(roles, text, line)).toBeUndefined();
});

test.each([['The firm which Orm sued paid the town.', 'Orm paid the town']])(
  'it stops otherwise: %s as %j',
  (text, line) => {
    expect(verdict(roles, text, line)).toBeTypeOf('string');
  },
);
