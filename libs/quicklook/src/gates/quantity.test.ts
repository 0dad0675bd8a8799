import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { quantity } from './quantity.ts';

test.each([
  ['At least 40 people died in Oslo on Monday.', 'At least 40 people died in Oslo'],
  ['Orm and Lind met in Oslo.', 'Orm and Lind met in Oslo'],
  ['Orm left Oslo and is now in Rome.', 'Orm left Oslo'],
  [
    'An army spokesman in Tarn said the attack was only the third on a post.',
    'An army spokesman said the attack was only the third on a post',
  ],
  [
    'The storm destroyed or damaged 90% of the houses in Tarn, as well as flooding parts of the hospital and schools.',
    'The storm destroyed or damaged 90% of the houses in Tarn',
  ],
])('numbers keep their bounds and sums their parts: %s passes as %j', (text, line) => {
  expect(verdict(quantity, text, line)).toBeUndefined();
});

test.each([
  ['At least 40 people died in Oslo.', '40 people died in Oslo'],
  ['More than 20 houses burned in Larksund.', '20 houses burned in Larksund'],
  ['Five men and two women died in Oslo.', 'Five men died in Oslo'],
  ['Orm and Lind met in Oslo.', 'Orm met in Oslo'],
  ['The deal will cost 14 million crowns a year.', 'The deal will cost 14 million crowns'],
  ['A poll found that most voters in Tarn liked Orm.', 'A poll found that most voters liked Orm'],
  ['Oil fell to $80 per barrel in Oslo.', 'Oil fell to $80 in Oslo'],
  [
    'The parliament approved the law by 175 votes to 174 on Monday.',
    'The parliament approved the law by 175 votes on Monday',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(quantity, text, line)).toBeTypeOf('string');
});
