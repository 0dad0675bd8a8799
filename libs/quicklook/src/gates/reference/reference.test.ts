import { expect, test } from 'vitest';
import { readingWith, verdict } from '../../../test/prove.ts';
import { faultOf, isProved } from '../index.ts';
import { proofOf } from '../proof.ts';
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
  [
    'Orm beat the Dutch striker Piet Ras and the other players of Norland in Oslo.',
    'Orm beat the Dutch striker Piet Ras and the other players of Norland in Oslo',
  ],
  ['During his speech, Jonas Orm left Oslo.', 'During his speech, Jonas Orm left Oslo'],
  [
    'Orm sued a mill. A choir of girls in Tarn has changed its name.',
    'A choir of girls in Tarn has changed its name',
  ],
  [
    'Orm owns a mill. On Friday, the EU warned it was prepared to act in Oslo.',
    'On Friday, the EU warned it was prepared to act in Oslo',
  ],
  [
    'Orm owns a mill. The embassy in Oslo warned its citizens to take care if they leave Norway.',
    'The embassy in Oslo warned its citizens to take care if they leave Norway',
  ],
  [
    'Ada Moe met Per Lind. The prime suspect in the killing of Jonas Orm in a mill in Oslo withdrew his confession on Monday.',
    'The prime suspect in the killing of Jonas Orm in a mill in Oslo withdrew his confession on Monday',
  ],
  [
    'It rained hard. It snowed hard. It blew hard. Police in Oslo arrested the striker Carlos on Monday.',
    'Police in Oslo arrested the striker Carlos on Monday',
  ],
  [
    'It rained hard. It snowed hard. It blew hard. Carlos opened a bridge in Oslo.',
    'Carlos opened a bridge in Oslo',
  ],
  [
    'It rained hard. It snowed hard. Carlos sold a mill in Tarn. Carlos opened a bridge in Oslo.',
    'Carlos opened a bridge in Oslo',
  ],
  [
    'It rained hard. It snowed hard. It blew hard. Norway lost to Iran’s Carlos in Oslo.',
    'Norway lost to Iran’s Carlos in Oslo',
  ],
  [
    'It rained hard. It snowed hard. It blew hard. On Sunday, Pope Francis blessed a bridge in Oslo.',
    'On Sunday, Pope Francis blessed a bridge in Oslo',
  ],
  [
    'It rained hard. It snowed hard. It blew hard. Ada Moe thanked her late father, Carlos, in Oslo.',
    'Ada Moe thanked her late father, Carlos, in Oslo',
  ],
  [
    'It rained hard. It snowed hard. The country froze. It rained hard. The capital fell. It blew hard. Norway closed ten mills, and the country opened two.',
    'Norway closed ten mills, and the country opened two',
  ],
  [
    'It rained hard. It snowed hard. The country froze. It rained hard. The capital fell. It blew hard. Hundreds fled Oslo after fires broke out in the capital.',
    'Hundreds fled Oslo after fires broke out in the capital',
  ],
  [
    'It rained hard. It snowed hard. It blew hard. The administration will open ten mills in Norway.',
    'The administration will open ten mills in Norway',
  ],
  [
    'It rained. It snowed. Ada Moe won the women’s title in Oslo.',
    'Ada Moe won the women’s title in Oslo',
  ],
  [
    'It rained. It snowed. Xi Jinping flew to Oslo. Xi met Ada Moe. Xi spoke of trade. Xi opened a bridge in Oslo.',
    'Xi opened a bridge in Oslo',
  ],
  [
    'The University of Tarn will pay whistleblower Mary Lind 335,000 crowns to settle her lawsuit.',
    'The University of Tarn will pay whistleblower Mary Lind 335,000 crowns to settle her lawsuit',
  ],
  [
    'The singer Otto Berg thanked author Mary Lind for his new song.',
    'The singer Otto Berg thanked author Mary Lind for his new song',
  ],
  [
    'Yorkshire reached their target with four wickets down.',
    'Yorkshire reached their target with four wickets down',
  ],
  [
    'Tesk has said it was time for talks with Moss.',
    'Tesk has said it was time for talks with Moss',
  ],
  [
    'It was late. There was a row between the singer Otto Berg and his former manager Mary Lind.',
    'There was a row between the singer Otto Berg and his former manager Mary Lind',
  ],
  [
    'On Monday it was announced that Ada Orm had left the bank.',
    'On Monday it was announced that Ada Orm had left the bank',
  ],
  [
    'Highway 4 was closed again on Monday at several points in Tarn.',
    'Highway 4 was closed again on Monday at several points in Tarn',
  ],
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
  [
    'Otto Berg owns a mill. There was a row between Mary Lind and his brother.',
    'There was a row between Mary Lind and his brother',
  ],
  ['The baker had left Tarn with a friend.', 'Baker had left Tarn with a friend'],
  ['Ada Moe met Lind before their match in Oslo.', 'Ada Moe met Lind before their match in Oslo'],
  [
    'Orm owns a mill in Tarn. Jonas Orm said in two days they will leave Oslo.',
    'Jonas Orm said in two days they will leave Oslo',
  ],
  [
    'Orm owns a mill in Tarn. In ten years they will leave Oslo.',
    'In ten years they will leave Oslo',
  ],
  [
    'Orm owns a mill in Tarn. Two days later Jonas Orm sold their house in Oslo.',
    'Two days later Jonas Orm sold their house in Oslo',
  ],
  [
    'Orm owns a mill in Tarn. The mayor of Oslo said in May its debts had grown.',
    'The mayor of Oslo said in May its debts had grown',
  ],
  [
    'Jonas Orm won. It rained. It snowed. Last week Jonas won a race in Oslo.',
    'Last week Jonas won a race in Oslo',
  ],
  [
    'Jonas Orm won. It rained. It snowed. On Monday Jonas won a race in Oslo.',
    'On Monday Jonas won a race in Oslo',
  ],
  [
    'It rained. It snowed. The island fell. Ada Moe told reporters in Oslo the island is lost.',
    'Ada Moe told reporters in Oslo the island is lost',
  ],
  [
    'It rained. It snowed. Police in Oslo found the men’s car.',
    'Police in Oslo found the men’s car',
  ],
  [
    'Orm owns a mill. The EU told Norway in Oslo it was prepared to act.',
    'The EU told Norway in Oslo it was prepared to act',
  ],
  [
    'Kim Wilson won in Oslo. Wilson is 30. Wilson ran. Kim opened a bridge in Oslo.',
    'Kim opened a bridge in Oslo',
  ],
  [
    'It rained hard. It snowed hard. It blew hard. Carlos, a baker from Tarn, opened a bridge in Oslo.',
    'Carlos opened a bridge in Oslo',
  ],
  [
    'It rained hard. It snowed hard. Police in Tarn arrested the striker Carlos on Monday. Carlos opened a bridge in Oslo.',
    'Carlos opened a bridge in Oslo',
  ],
  [
    'It rained hard. It snowed hard. Carlos, a baker, sold a mill in Tarn. Carlos opened a bridge in Oslo.',
    'Carlos opened a bridge in Oslo',
  ],
  ['Orm won. The German joined the team in Oslo.', 'The German joined the team in Oslo'],
  ['Orm won. The German joined a team in Oslo.', 'German joined a team in Oslo'],
  [
    'Rain fell. Stefan Orm won 6-3 against the fifth-seeded Dutchman in Oslo.',
    'Stefan Orm won 6-3 against the fifth-seeded Dutchman in Oslo',
  ],
  [
    'Rain fell. The other match, between Norland and Tarn in Oslo, was put off until Friday.',
    'The other match, between Norland and Tarn in Oslo, was put off until Friday',
  ],
  [
    'Orm met Lind. Orm praised Ada Moe and Per Lund for his work.',
    'Orm praised Ada Moe and Per Lund for his work',
  ],
  [
    'Two men were arrested on suspicion of looting on Sunday, but police said later that they had done nothing wrong.',
    'Police said later that they had done nothing wrong',
  ],
  [
    'It is believed to be the largest ship in Norland.',
    'It is believed to be the largest ship in Norland',
  ],
  ['It was confirmed by parliament on Monday.', 'It was confirmed by parliament on Monday'],
  [
    'A coach who trained the runner Otto Berg said on Sunday that he had cheated.',
    'A coach said on Sunday that he had cheated',
  ],
  [
    'A pact that gave China a port was stopped by its parliament.',
    'A pact was stopped by its parliament',
  ],
  [
    'Ada Lowe still cannot talk of it. A man in a mask broke into her flat.',
    'A man in a mask broke into her flat',
  ],
  [
    'A nurse was held in Tarn on Monday. Prosecutor Robin Sand said she gave patients poison.',
    'Prosecutor Robin Sand said she gave patients poison',
  ],
  [
    'It was late. Robin Sand has suspended her for a month.',
    'Robin Sand has suspended her for a month',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(reference, text, line)).toBeTypeOf('string');
});

test.each([
  [
    'Orm owns a mill. The venue choice at this old school in Tarn aims to give Orm an early boost in Oslo.',
    'The venue choice aims to give Orm an early boost in Oslo',
  ],
  [
    'Orm owns a mill. As guards watched the gates of Larksund on Monday, Jonas Orm left the hospital in Oslo, the official said.',
    'Jonas Orm left the hospital in Oslo, the official said',
  ],
])('what the sentence leaves open stops a line that reads well alone: %s as %j', (text, line) => {
  expect(verdict(reference, text, line)).toBeTypeOf('string');
});

test.each([
  'During his speech, Jonas Orm left Oslo on Monday',
  'His brewery sued Jonas Orm in Oslo on Monday',
])('what shows before a line is parsed stops nothing that the gates prove: %s', (line) => {
  const proof = proofOf(line, readingWith(`${line}.`), 0)!;
  expect([faultOf(proof), isProved(proof)]).toEqual([undefined, true]);
});
