import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { argument } from './argument.ts';

test.each([
  [
    'The mayor opened the bridge, which cost $5 million, on Monday.',
    'The mayor opened the bridge on Monday',
  ],
  ['The mayor opened the bridge after the storm.', 'The mayor opened the bridge'],
  ['The mayor opened the bridge as the storm passed.', 'The mayor opened the bridge'],
  ['Ten mothers moved into a house in Oslo.', 'Ten mothers moved into a house'],
  ['The mayor won the vote by promising a bridge.', 'The mayor won the vote'],
  ['The bridge is safe, Orm said in a statement.', 'The bridge is safe, Orm said'],
  [
    'The bridge fell into the river on Monday, police said.',
    'The bridge fell into the river, police said',
  ],
  [
    'Police arrested ten men in Oslo, two of them from Tarn.',
    'Police arrested ten men, two of them from Tarn',
  ],
  [
    'The bank of Tarn closed on Monday, the second time in a year.',
    'The bank of Tarn closed, the second time in a year',
  ],
  ['More than ten firms grew, the bank said on Monday.', 'More than ten firms grew, the bank said'],
  [
    'Mina Rask opened the fair in Moss on Monday, which drew 4,000 guests from ten countries and closed at noon.',
    'Mina Rask opened the fair in Moss on Monday',
  ],
  [
    'Ten people were hurt, which closed the road for an hour, according to the police of Moss.',
    'Ten people were hurt, according to the police of Moss',
  ],
  [
    'Storms cut across Tarn on Wednesday, killing one person.',
    'Storms cut across Tarn, killing one person',
  ],
  [
    'The crews of the town on Monday started the repairs.',
    'The crews of the town started the repairs',
  ],
  ['Police in Norway say they have arrested a man.', 'Police say they have arrested a man'],
  [
    'Ministers of five states met in Oslo to discuss the pact on Monday.',
    'Ministers of five states met in Oslo',
  ],
  [
    'The raiders burnt the offices of the bank in Oslo on Monday.',
    'The raiders burnt the offices of the bank on Monday',
  ],
  [
    'Interior Minister Ada Lund presented a plan to tackle crime in Tarn.',
    'Ada Lund presented a plan to tackle crime in Tarn',
  ],
])('a verb keeps what it needs, a noun what narrows it: %s passes as %j', (text, line) => {
  expect(verdict(argument, text, line)).toBeUndefined();
});

test.each([
  ['The mayor opened the bridge.', 'The mayor opened'],
  ['The firm sold the house for $7 million.', 'The firm sold the house'],
  ['The army shot down a plane.', 'The army shot a plane'],
  ['The council wants a strict limit on noise.', 'The council wants a limit on noise'],
  ['People who smoke die young in Oslo.', 'People die young in Oslo'],
  ['The council named Orm as mayor.', 'The council named Orm'],
  ['A court sentenced Orm on Monday to four years in prison.', 'A court sentenced Orm'],
  ['A report told of an increase in attacks.', 'A report told of an increase'],
  ['No mother moved into a house in Oslo.', 'No mother moved into a house'],
  ['Most people would buy a house that is warm.', 'Most people would buy a house'],
  ['The mayor used the money to build a road.', 'The mayor used the money'],
  ['Orm told how he met Lind in Tarn.', 'Orm told he met Lind in Tarn'],
  ['The firm accused Orm, the mayor, of theft.', 'The firm accused Orm, the mayor'],
  [
    'Moe expressed to President Lind his concern about the port.',
    'Moe expressed to President Lind',
  ],
  [
    'The town plans a mill in Oslo and a plant in Moss.',
    'The town plans a mill and a plant in Moss',
  ],
  ['The men were given leave on Monday to build a road.', 'The men were given leave on Monday'],
  ['The fall killed six workers from Chile and Peru.', 'The fall killed six workers and Peru'],
  [
    'The agency declared an outbreak in Tarn, a town of about 1,500.',
    'The agency declared an outbreak, a town of about 1,500',
  ],
  [
    'The economy had a deeper slump in 2019 than a year earlier.',
    'The economy had a deeper slump in 2019',
  ],
  [
    'A new law allows members to bring in and host five guests each.',
    'A new law allows members to bring in',
  ],
  [
    'A new law allows members to bring in and host five guests each, police said.',
    'A new law allows members to bring in, police said',
  ],
  [
    'The department is preparing to bring charges against Jonas Orm, a Tarn Democrat, in May.',
    'The department is preparing to bring charges, a Tarn Democrat, in May',
  ],
  [
    'Orm accused Lind of telling a lie after television said that he had a boat.',
    'Orm accused Lind of telling a lie said that he had a boat',
  ],
  [
    'The talks ended in Oslo despite a willingness to sell the mill.',
    'The talks ended in Oslo to sell the mill',
  ],
  [
    'The mayor suspended Orm over a raid in which two people were shot.',
    'The mayor suspended Orm over a raid two people were shot',
  ],
  [
    'Students accuse Orm of rude words during a protest to raise awareness.',
    'Students accuse Orm of rude words to raise awareness',
  ],
  ['The king appointed Orm to form a cabinet.', 'The king appointed Orm'],
  [
    'The government, which took office in June, has said it will not allow the union, set up under a deal to run the ports, to operate in Tarn.',
    'The government, which took office in June, has said it will not allow the union',
  ],
  [
    'Aid workers who were exposed to a patient are being monitored.',
    'Aid workers are being monitored',
  ],
  [
    'Riverside residents in two provinces are being told to watch the levels.',
    'Riverside residents are being told to watch the levels',
  ],
  [
    'Overseas Trade Minister Ada Lund presented a plan to tackle crime in Tarn.',
    'Overseas Ada Lund presented a plan to tackle crime in Tarn',
  ],
  [
    'Deputy Prime Minister Kai Moe visited Oslo on Monday.',
    'Deputy Kai Moe visited Oslo on Monday',
  ],
  ['Kai Moe sent Ada Berg to kill the judge.', 'Kai Moe sent Ada Berg'],
  ['A mother let her son, 11, wear a mask to school.', 'A mother let her son, 11'],
  [
    'Tesk gave Ivo Orm permission on Thursday to fly over its land.',
    'Tesk gave Ivo Orm permission on Thursday',
  ],
  ['Oslo named a bridge after Ada Moe on Monday.', 'Oslo named a bridge on Monday'],
  [
    'The mayor asked the National Union of Nurses for a truce.',
    'The mayor asked the National Union of Nurses',
  ],
  ['The widow begged the king on Friday to free him.', 'The widow begged the king on Friday'],
  [
    'Officials in the former cabinet said on Monday that the bank was full.',
    'Officials said on Monday that the bank was full',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(argument, text, line)).toBeTypeOf('string');
});

test('several of a kind are not told as all of it, however sure the judge of cuts', () => {
  const line = (whose: string) =>
    verdict(
      argument,
      `${whose} in Tarn are being sent to Oslo on Monday.`,
      `${whose} are being sent to Oslo on Monday`,
    );
  expect(line('Nurses')).toMatch(/not all of them/);
  expect(line('The nurses')).toBeUndefined();
  expect(line('Police')).toBeUndefined();
});
