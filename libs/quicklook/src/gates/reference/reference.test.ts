import { expect, test } from 'vitest';
import { verdict } from '../../../test/prove.ts';
import { reference } from './reference.ts';

test.each([
  ['Barack Obama said he won an election in Ohio.', 'Barack Obama said he won an election in Ohio'],
  ['Police arrested Orm in Oslo.', 'Police arrested Orm in Oslo'],
  ['The mayor of Oslo left the town of Larksund.', 'The mayor of Oslo left the town of Larksund'],
  [
    'The Ministry of Defence said it will buy ships.',
    'The Ministry of Defence said it will buy ships',
  ],
  [
    'On Monday the army of Norway closed its border.',
    'On Monday the army of Norway closed its border',
  ],
  [
    'Officials say Tora Orm lost her job when she was 30.',
    'Officials say Tora Orm lost her job when she was 30',
  ],
  ['No one was hurt in Oslo.', 'No one was hurt in Oslo'],
  ['The Norwegian government left Oslo.', 'The Norwegian government left Oslo'],
  ['During his speech, Jonas Orm left Oslo.', 'During his speech, Jonas Orm left Oslo'],
  [
    'Police in Oslo asked Norway to back their plan.',
    'Police in Oslo asked Norway to back their plan',
  ],
  ['A choir in Tarn has changed its name.', 'A choir in Tarn has changed its name'],
  [
    'On Friday, the EU warned it was prepared to act in Oslo.',
    'On Friday, the EU warned it was prepared to act in Oslo',
  ],
  [
    'The prime suspect in the death of Jonas Orm withdrew his confession on Monday.',
    'The prime suspect in the death of Jonas Orm withdrew his confession on Monday',
  ],
  ['Ada Moe met Prince Harry in Oslo.', 'Ada Moe met Prince Harry in Oslo'],
  ['Norway has closed ten mills in the country.', 'Norway has closed ten mills in the country'],
  ['Ada Moe won the women’s title in Oslo.', 'Ada Moe won the women’s title in Oslo'],
])('nobody and nothing is left to guess: %s passes as %j', (text, line) => {
  expect(verdict(reference, text, line)).toBeUndefined();
});

test.each([
  ['She opened a bridge in Oslo.', 'She opened a bridge in Oslo'],
  ['This cost Oslo dear in May.', 'This cost Oslo dear in May'],
  ['The suspect fled to Oslo.', 'The suspect fled to Oslo'],
  ['The suspect fled to Oslo.', 'Suspect fled to Oslo'],
  ['We opened a bridge in Oslo.', 'We opened a bridge in Oslo'],
  ['Orm said it will rain in Oslo.', 'Orm said it will rain in Oslo'],
  [
    'Ada Moe met Jonas Orm. During his speech, Per Lind left the town.',
    'During his speech, Per Lind left the town',
  ],
  [
    'A driver told Jonas Orm that he had lost the race.',
    'A driver told Jonas Orm that he had lost the race',
  ],
  ['The government left Oslo.', 'The government left Oslo'],
  [
    'While Ines Holt was in jail, her husband, Kevin Orm, sold a house in Tarn.',
    'Her husband, Kevin Orm, sold a house in Tarn',
  ],
  ['Orm owns a mill. Norway jailed his brother in May.', 'Norway jailed his brother in May'],
  ['The baker had left Tarn with a friend.', 'Baker had left Tarn with a friend'],
  ['Ada Moe met Lind before their match in Oslo.', 'Ada Moe met Lind before their match in Oslo'],
  ['Orm won. The German joined the team in Oslo.', 'The German joined the team in Oslo'],
  ['Orm won. The German joined a team in Oslo.', 'German joined a team in Oslo'],
  [
    'Orm met Lind. Orm praised Ada Moe and Per Lund for his work.',
    'Orm praised Ada Moe and Per Lund for his work',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(reference, text, line)).toBeTypeOf('string');
});
