import { expect, test } from 'vitest';
import { readingWith, verdict } from '../../test/prove.ts';
import { attribution } from './attribution.ts';
import { proofOf } from './proof.ts';

test.each([
  ['Police said the man stole a car.', 'Police said the man stole a car'],
  ['The bridge will open, Orm said in a speech.', 'The bridge will open, Orm said'],
  ['Orm called the new bridge “a great big mess”.', 'Orm called the new bridge “a great big mess”'],
  [
    'Deputies walked out on Sunday denouncing “unprecedented police violence” against students.',
    'Deputies walked out denouncing “unprecedented police violence” against students',
  ],
  ['“We will pay for the whole bridge,” Orm said.', '“We will pay for the whole bridge,” Orm said'],
  [
    'Police arrested three men in Tarn on Monday, two of whom escaped.',
    'Police arrested three men in Tarn on Monday',
  ],
  [
    'Prices rose by four percent in Tarn, less than analysts expected.',
    'Prices rose by four percent in Tarn',
  ],
  ['Ada Orm, represented by the lawyer Moe, was acquitted.', 'Ada Orm was acquitted'],
])('a claim keeps the one who makes it: %s passes as %j', (text, line) => {
  expect(verdict(attribution, text, line)).toBeUndefined();
});

test.each([
  ['Police said the man stole a car.', 'the man stole a car'],
  ['The law punishes the poor, critics argue.', 'The law punishes the poor'],
  ['According to police, the man stole a car.', 'the man stole a car'],
  [
    'The fleet sailed at noon on Monday, according to Ada Moe, with 41 ships.',
    'The fleet sailed at noon',
  ],
  ['The bridge will open, announced Ada Moe, the minister.', 'The bridge will open'],
  [
    'Orm and Moe blurred the lines, they crossed them, a jury ruled this week.',
    'Orm and Moe blurred the lines',
  ],
  ['“We will pay for the whole bridge,” Orm said.', '“We will pay for the whole bridge”'],
  ['Orm beat prisoners in Tarn, a court heard on Monday.', 'Orm beat prisoners in Tarn'],
  [
    'Rebels hold a school in Tarn, residents reached by phone told the Herald, which could not check it.',
    'Rebels hold a school in Tarn',
  ],
  ['Orm is a thief in Tarn, one of the signs read.', 'Orm is a thief in Tarn'],
  [
    'Tarn’s economy shrank 5.7% last year, the IMF estimated, while prices rose.',
    'Tarn’s economy shrank 5.7% last year',
  ],
  [
    'The port needs a second crane to load the grain, affirmed Minister Ada Moe.',
    'The port needs a second crane to load the grain',
  ],
  ['Lind posted a joke. The moon is made of fish.', 'The moon is made of fish'],
  ['Tesk has broken the truce, in the view of Ivo Kresh.', 'Tesk has broken the truce'],
  ['Tesk has broken the truce, as Ivo Kresh put it.', 'Tesk has broken the truce'],
  ['Kai Moe built nine ships, by his own account.', 'Kai Moe built nine ships'],
  [
    'Guards pushed 90 sheep into the river in Tarn on Saturday night, activists allege.',
    'Guards pushed 90 sheep into the river in Tarn',
  ],
  [
    'Guards pushed 90 sheep into the river in Tarn on Saturday, a local charity fears.',
    'Guards pushed 90 sheep into the river in Tarn',
  ],
  [
    'Orm burned two boats in Tarn on Friday, as the town looked on, the mayor charged on Monday.',
    'Orm burned two boats in Tarn on Friday',
  ],
  [
    'The firm sold old meat to schools in Tarn, and 200 people fell ill, the agency maintains.',
    'The firm sold old meat to schools in Tarn',
  ],
  [
    'Orm hid 14 tons of gold in a mine in Tarn, rumour has it.',
    'Orm hid 14 tons of gold in a mine in Tarn',
  ],
  [
    'Orm hid 14 tons of gold in a mine in Tarn, or so a former aide claims.',
    'Orm hid 14 tons of gold in a mine in Tarn',
  ],
  [
    'The chief beat a man with a hose, a sergeant who saw it told the jury.',
    'The chief beat a man with a hose',
  ],
  [
    'The mayor, represented by his deputy, opened the bridge in Tarn.',
    'The mayor opened the bridge in Tarn',
  ],
  [
    'Most workers would back a strike, a poll for the union showed on Monday, up from half in June.',
    'Most workers would back a strike',
  ],
  [
    'The film opens in May. The mayor flees to Oslo and sells the bridge.',
    'The mayor flees to Oslo and sells the bridge',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(attribution, text, line)).toBeTypeOf('string');
});

test.each([
  'So says a report by a rival bank.',
  'That was the claim of an exiled group in Oslo.',
  'The accusation comes from a former aide.',
  'Those were the words of his deputy.',
  'If only it were true.',
])('what the next sentence gives to somebody else is no fact: %s', (next) => {
  const reading = readingWith(
    `Lind gave a dinner. The bank of Tarn lost a fortune in May. ${next}`,
  );
  const proof = proofOf('The bank of Tarn lost a fortune in May', reading, 1);
  expect(proof && attribution.fault(proof)).toBeTypeOf('string');
});

test('what the next sentence takes back is nothing to tell', () => {
  const reading = readingWith('The firm pays Orm a wage. It is not true.');
  const proof = proofOf('The firm pays Orm a wage', reading, 0);
  expect(proof && attribution.fault(proof)).toBeTypeOf('string');
});

test.each([
  ['The train was stopped in Tarn.', true],
  ['The train is a danger to Tarn.', false],
  ['The train would ruin Tarn.', false],
  ['The mayor stole the money.', false],
])('amid speech %j passes: %s, for it tells what happened, or a view', (middle, passes) => {
  const reading = readingWith(`Orm said it was late. ${middle} Moe said it was dark.`);
  const proof = proofOf(middle.slice(0, -1), reading, 1);
  expect(proof && attribution.fault(proof) === undefined).toBe(passes);
});

test.each([
  'False claims about the flood that were shared on Monday:\n\n- The dam has burst.\n\n- The mayor has fled to Doha.\n\nNone of it is so.',
  'The suit makes the following claims. Orm hid a boat. The mayor has fled to Doha.',
])('what is announced as claims is told as nobody’s fact: %s', (text) => {
  const reading = readingWith(text);
  const sentence = reading.doc.sentences.findIndex(({ start, end }) =>
    text.slice(start, end).includes('Doha'),
  );
  const proof = proofOf('The mayor has fled to Doha', reading, sentence);
  expect(proof && attribution.fault(proof)).toBeTypeOf('string');
});
