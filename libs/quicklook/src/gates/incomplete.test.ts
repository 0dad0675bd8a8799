import { expect, test } from 'vitest';
import { readingOf, storyOfParagraphs, verdict } from '../../test/prove.ts';
import { incomplete } from './incomplete.ts';
import { proofOf } from './proof.ts';

test.each([
  ['The mayor opened the bridge.', 'The mayor opened the bridge'],
  ['Talks were held in Geneva.', 'Talks held in Geneva'],
  ['The council closed the old bridge.', 'Council closed old bridge'],
  ['The army took over.', 'The army took over'],
  ['In addition to a toll, the town wants a tax.', 'In addition to a toll, the town wants a tax'],
  ['More than 40 people left the town.', 'More than 40 people left the town'],
  [
    "Niall Orm added his second and Tarn's fifth just after the hour to complete the rout.",
    "Niall Orm added his second and Tarn's fifth just after the hour to complete the rout",
  ],
  ['THE MAYOR OPENED THE BRIDGE.', 'THE MAYOR OPENED THE BRIDGE'],
  [
    'A bridge fell into the river, the town of Moss said on Monday.',
    'A bridge fell into the river, the town of Moss said',
  ],
  [
    'The winners of the Tarn prize will be announced in April.',
    'The winners of the Tarn prize will be announced in April',
  ],
  [
    'Later this month, Oslo will host the final of the cup.',
    'Later this month, Oslo will host the final of the cup',
  ],
  [
    'A man who fled while wearing a mask was arrested in Tarn on Monday.',
    'A man who fled while wearing a mask was arrested in Tarn',
  ],
  ['Police said in a statement Emil Orm had died.', 'Police said Emil Orm had died'],
  [
    'Last year, Orm Steel, which makes cars, closed its port.',
    'Last year, Orm Steel closed its port',
  ],
])('a line is a finished clause that begins and ends as one: %s passes as %j', (text, line) => {
  expect(verdict(incomplete, text, line)).toBeUndefined();
});

test.each([
  ['The mayor opened the bridge to traffic.', 'The mayor opened the bridge to'],
  ['The plan for the city of Oslo.', 'The plan for the city of Oslo'],
  ['Police found a few boats in Oslo.', 'Police found few boats in Oslo'],
  ['Which is why the mayor left the town.', 'Which is why the mayor left the town'],
  ['Will the mayor leave the town?', 'Will the mayor leave the town?'],
  ['More, the mayor left the town.', 'More, the mayor left the town'],
  ['First of all, the mayor left the town.', 'First of all, the mayor left the town'],
  ['The mayor named several towns, including: Oslo.', 'The mayor named several towns, including'],
  ['Known as Orm, the mayor left the town.', 'Known, the mayor left the town'],
  ['Orm said consumer spending, which rose, is up.', 'Orm said consumer spending'],
  ['Two weeks later, the mayor left the town.', 'Two weeks later, the mayor left the town'],
  [
    'Paul Orm’s brother, Kevin Orm, a baker in Tarn, sold the mill.',
    'Paul Orm’s brother, Kevin Orm sold the mill',
  ],
  ['In August, nobody did.', 'In August, nobody did'],
  ['It rained in Tarn. THE MAYOR OPENED THE BRIDGE.', 'THE MAYOR OPENED THE BRIDGE'],
  ['Ines Holt would not have.', 'Ines Holt would not have'],
  ['CNN’s Ada Moe contributed to this report.', 'CNN’s Ada Moe contributed to this report'],
  [
    'Arlen Moe has taken the lead and Jeff Lind will play Orm again in Oslo.',
    'Arlen Moe has taken the lead and Jeff Lind',
  ],
  [
    'A spokesman said Arlen Moe, who came on Sunday, had talks in Oslo.',
    'A spokesman said Arlen Moe',
  ],
  ['Orm expected rain in Oslo should cease by Saturday.', 'Orm expected rain in Oslo'],
  ['Orm will play Norway, Malawi and Zambia.', 'Orm will play Norway, Malawi'],
  ['Moe allowed five hits, walked five and struck out ten.', 'Moe allowed five hits, walked five'],
  ['Police found Orm late on Monday when it rained.', 'Police found Orm late when it rained'],
  ['Orm came with two people including Gov.', 'Orm came with two people including Gov'],
  [
    'A worker whose life ended in Tarn after police shot at him 17 times.',
    'A worker whose life ended in Tarn 17 times',
  ],
  [
    'Orm flew by helicopter to Sudanese-ruled Tarn and went into talks with Ada Moe.',
    'Orm flew by helicopter to Sudanese-ruled',
  ],
  [
    'Karl Berg, wrongly accused of killing his wife, left prison on Monday.',
    'Karl Berg, wrongly accused of killing his wife',
  ],
  [
    'The man who attacked a guard at the port with a knife also had a bag of bombs, police said.',
    'The man who attacked a guard at the port, police said',
  ],
  [
    'The thefts occurred on Sunday when the victim, Jan Moe of Tarn, left three cases in a room.',
    'The thefts occurred on Sunday when the victim, Jan Moe of Tarn',
  ],
  [
    'Like the miners, the nurses held in May are foreigners, having come to Tarn to work.',
    'The miners, the nurses held in May are foreigners',
  ],
  [
    'Three men who stole a boat in Tarn in 2001, when guards were asleep, confessed on Tuesday how they had sold it.',
    'Three men who stole a boat in Tarn in 2001, when guards were asleep',
  ],
  [
    'Officers voted on Monday to strike for the first time since.',
    'Officers voted on Monday to strike for the first time since',
  ],
  [
    'A driver who hit a bridge, in Tarn, was fined on Monday.',
    'A driver who hit a bridge, was fined on Monday',
  ],
  [
    'A judge freed a baker on condition that he stay in Tarn.',
    'A judge freed a baker on condition',
  ],
  [
    'The hunt of whales that are small was banned by Norway.',
    'The hunt of whales that are was banned by Norway',
  ],
  [
    'The ferry is late, the town of Tarn said, though nobody waits.',
    'The town of Tarn said, though nobody waits',
  ],
  [
    'The army said it had left Tarn, but people reached by phone said it was there.',
    'The army said it had left Tarn, but people reached by phone',
  ],
  [
    'Rescuers looking for the missing climber Ada Orm reached the hut on Sunday.',
    'Ada Orm reached the hut on Sunday',
  ],
  [
    'A clerk who robbed the law firm Mossman was arrested in Tarn.',
    'A clerk Mossman was arrested in Tarn',
  ],
  ['A firm that sold detectors made by Ada Orm paid a bribe.', 'A firm by Ada Orm paid a bribe'],
  [
    'Norway will send ships; Sweden, whose stocks are low, will not; and Denmark will wait.',
    'Norway will send ships; Sweden will wait',
  ],
  [
    'Police arrested a man - his second arrest in a week - for theft.',
    'Police arrested a man - his second arrest in a week',
  ],
  [
    'The storm killed six people: two in Tarn, where a tree fell, and four in Moss.',
    'The storm killed six people: two in Tarn',
  ],
  [
    'Three people were killed and two others seriously injured when a lorry hit a bus.',
    'Three people were killed and two others',
  ],
  [
    'Orm denied that he had fallen out with the players.',
    'Orm denied that he had fallen with the players',
  ],
  [
    'Orm served 15 years in prison for a robbery he did not commit.',
    'Orm served 15 years in prison for a robbery',
  ],
  [
    'The mayor declined to say on Monday when she would leave.',
    'The mayor declined to say on Monday',
  ],
  [
    'A student was jailed in Tarn on Monday, a court heard.',
    'A student was jailed in Tarn a court heard',
  ],
  ['ADVERTISEMENT Continue reading below.', 'ADVERTISEMENT Continue reading below'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(incomplete, text, line)).toBeTypeOf('string');
});

test('one endless name is got through', () => {
  const name = 'A'.repeat(1500);
  expect(verdict(incomplete, `A man said ${name}1.`, `A man said ${name}1`)).toBeTypeOf('string');
});

test('a sentence whose next words go on in small letters was parted before its end', () => {
  const story = storyOfParagraphs([
    'Orm Medical said on Monday it will buy Moe Systems, a former Lind & Co.',
    'unit, for 400 million crowns in cash.',
  ]);
  const proof = proofOf(
    'Orm Medical said it will buy Moe Systems, a former Lind & Co',
    readingOf(story),
    0,
  );
  expect(proof && incomplete.fault(proof)).toBe('it is a heading or a caption');
});
