import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { time } from './time.ts';

test.each([
  ['The bridge opened in 2019.', 'The bridge opened in 2019'],
  ['The bridge opened on Tuesday in Larksund.', 'The bridge opened in Larksund'],
  ['The bridge opened after a storm.', 'The bridge opened'],
  [
    'The firm began in 2019. It lost money. The bridge opened, Orm said.',
    'The bridge opened, Orm said',
  ],
  ['Orm won in 2025. The bridge opened with a song.', 'The bridge opened with a song'],
  ['Orm, who won in 2019, opened the bridge.', 'Orm opened the bridge'],
  ['Lind will meet Orm, the mayor of Tarn, on Monday.', 'Lind will meet Orm on Monday'],
  [
    'Lind took over on Monday as head of the bank, two days after the start of the strike.',
    'Lind took over on Monday as head of the bank',
  ],
  [
    'Orm will leave the bank on Tuesday, just weeks before the vote, the council said.',
    'Orm will leave the bank on Tuesday, the council said',
  ],
])('when it happened stays, unless that is the story’s own day: %s passes as %j', (text, line) => {
  expect(verdict(time, text, line)).toBeUndefined();
});

test.each([
  ['The bridge opened in 2019.', 'The bridge opened'],
  ['The company lost the case two years ago.', 'The company lost the case'],
  ['Orm previously led the council.', 'Orm led the council'],
  ['The bridge opened two days after the storm.', 'The bridge opened'],
  ['Orm won in 2025 and lost in 2019. Orm fell in 2019. The bridge fell.', 'The bridge fell'],
  ['Orm may sell the boat soon after the storm ends.', 'Orm may sell the boat soon'],
  ['Orm first sold the boat and then left Oslo.', 'Orm first sold the boat'],
  [
    'Orm called up six players for the match against Norway on August 31.',
    'Orm called up six players on August 31',
  ],
  ['In a previous report, the firm blamed Orm.', 'The firm blamed Orm'],
  [
    'Lind took over as head of the bank, two days after the strike last year.',
    'Lind took over as head of the bank',
  ],
  ['The bridge is safe, the mayor said last week.', 'The bridge is safe, the mayor said'],
  [
    'Clans have fought in the hills since the fall of the government in April 1992.',
    'Clans have fought in the hills in April 1992',
  ],
  ['In his first term, Orm put a tax on steel.', 'Orm put a tax on steel'],
  ['After the coup, the general closed five papers.', 'The general closed five papers'],
  [
    'In 1945 the town was bombed, and survivors left for the hills.',
    'Survivors left for the hills',
  ],
  [
    'The senate refused to sign the pact before the vote in November.',
    'The senate refused to sign the pact in November',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(time, text, line)).toBeTypeOf('string');
});
