import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { roles } from './roles.ts';

test.each([['The mayor praised the crew in Oslo.', 'The mayor praised the crew']])(
  'who does what to whom is as in the sentence: %s passes as %j',
  (text, line) => {
    expect(verdict(roles, text, line)).toBeUndefined();
  },
);

test.each([['The firm which Orm sued paid the town.', 'Orm paid the town']])(
  'it stops otherwise: %s as %j',
  (text, line) => {
    expect(verdict(roles, text, line)).toBeTypeOf('string');
  },
);
