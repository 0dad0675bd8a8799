import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { condition } from './condition.ts';

test.each([
  ['If talks fail, Iran will resume work.', 'If talks fail, Iran will resume work'],
  ['Iran resumed work after talks failed.', 'Iran resumed work'],
  ['The court jailed Orm for a month and revoked his licence.', 'The court jailed Orm for a month'],
  ['Under a blue sky, Orm won the race.', 'Orm won the race'],
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
  ['For Orm, the tax is theft.', 'The tax is theft'],
  ['To critics, Orm is a thief who sold the port.', 'Orm is a thief'],
  ['In the plot, Orm paid two men in Tarn.', 'Orm paid two men in Tarn'],
  ['By mistake, a paper wrote that Orm had died.', 'A paper wrote that Orm had died'],
  ['At 19, Orm robbed a bank in Tarn.', 'Orm robbed a bank in Tarn'],
  ['Before the war, Orm taught law in Tarn.', 'Orm taught law in Tarn'],
  ['As a young guard, Orm beat prisoners in Tarn.', 'Orm beat prisoners in Tarn'],
  ['Under the plan, a guest may stay for a week.', 'A guest may stay for a week'],
  ['Ines Holt will lead the club in Orm’s absence.', 'Ines Holt will lead the club'],
  [
    'The firm would be allowed to fly when its planes have been mended.',
    'The firm would be allowed to fly',
  ],
  ['As no coal came to Oslo, the plant would have closed.', 'The plant would have closed'],
  ['Orm was jailed for a month, which the king commuted.', 'Orm was jailed for a month'],
  ['Orm scored in Tarn, but the goal was disallowed.', 'Orm scored in Tarn'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(condition, text, line)).toBeTypeOf('string');
});
