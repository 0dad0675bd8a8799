import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { condition } from './condition.ts';

test.each([
  ['If talks fail, Iran will resume work.', 'If talks fail, Iran will resume work'],
  ['Iran resumed work after talks failed.', 'Iran resumed work'],
  ['The court jailed Orm for a month and revoked his licence.', 'The court jailed Orm for a month'],
  ['Under a blue sky, Orm won the race.', 'Orm won the race'],
  ['Tarn registers, once again, a week without rain.', 'Tarn registers a week without rain'],
  ['In Oslo, Ada Orm fired a pistol and Per Moe fled.', 'Ada Orm fired a pistol and Per Moe fled'],
  [
    'The town has no leads in the case, and the police of Tarn have ruled out a reward.',
    'The police of Tarn have ruled out a reward',
  ],
  ['The ministry, in a statement, said it was late.', 'The ministry said it was late'],
  ['The factory closed on Friday after 40 years.', 'The factory closed on Friday'],
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
  [
    'But for the courage of the crew, 40 passengers would have died on Sunday.',
    'For the courage of the crew, 40 passengers would have died on Sunday',
  ],
  ['Or else Nordal will close its plant in Granz.', 'Nordal will close its plant in Granz'],
  [
    'All 27 countries, with the exception of Karsia, approved the treaty on Monday.',
    'All 27 countries approved the treaty on Monday',
  ],
  [
    'Among voters under 30, Mina Tarr beat Hale Borg by 20 points.',
    'Mina Tarr beat Hale Borg by 20 points',
  ],
  [
    'Nordal agreed to buy Kastor for 3 billion euros, conditional on approval by regulators.',
    'Nordal agreed to buy Kastor for 3 billion euros',
  ],
  [
    'Tesk agreed to leave Arvania by June, on the understanding that it would free 40 prisoners.',
    'Tesk agreed to leave Arvania by June',
  ],
  ['The port will reopen on Monday, weather permitting.', 'The port will reopen on Monday'],
  ['With a new loan, Nordal would build 40 ships.', 'Nordal would build 40 ships'],
  [
    'Anna Berg won the seat on Sunday, the town said, before it corrected itself.',
    'Anna Berg won the seat on Sunday, the town said',
  ],
  [
    'The senate approved the treaty on Monday, only to learn that Karsia had left.',
    'The senate approved the treaty on Monday',
  ],
  [
    'A man was charged with murder on Sunday and was cleared on Monday.',
    'A man was charged with murder on Sunday',
  ],
  ['During the drill, a bomb destroyed the station.', 'A bomb destroyed the station'],
  ['A bomb destroyed the station during an exercise.', 'A bomb destroyed the station'],
  ['In his dreams, Bob Stell won the election.', 'Bob Stell won the election'],
  ['When she was just 4 years old, Chelsea Orm went blind.', 'Chelsea Orm went blind'],
  ['Ted Orm is liked by 45% of voters.', 'Ted Orm is liked'],
  [
    'For the first time in the history of Tesk, a team of women will take the field when the season starts on Saturday.',
    'For the first time in the history of Tesk, a team of women will take the field',
  ],
  [
    'In Okinawa, the occupancy rate of hospital beds has exceeded 60%, which hampers care.',
    'The occupancy rate of hospital beds has exceeded 60%',
  ],
  [
    'William Orm asked to deliver a speech defending the vote and was turned down.',
    'William Orm asked to deliver a speech defending the vote',
  ],
  [
    'Tarn was permitted to add a single flight to its service, although it will not be able to do so before May.',
    'Tarn was permitted to add a single flight to its service',
  ],
  [
    'The council voted to close the hospital, a decision that a court struck down on Monday.',
    'The council voted to close the hospital',
  ],
  ['Outside Oslo, schools are closed until May.', 'Schools are closed until May'],
  [
    'Some investors might shy away from buying bonds or even sell them when the crown is weak.',
    'Some investors might shy away from buying bonds',
  ],
  ['Orm, in a film made for the fair, has confessed to theft.', 'Orm has confessed to theft'],
  ['The bank, on paper, has lost four million euros.', 'The bank has lost four million euros'],
  ['Tarn has banned smoking in all parks after dark.', 'Tarn has banned smoking in all parks'],
  [
    'A ban on dogs that bite was approved by the council.',
    'A ban on dogs was approved by the council',
  ],
  [
    'Two men will be freed on Friday, the group said, only if Norway pays.',
    'Two men will be freed on Friday, the group said',
  ],
  [
    'There is no danger to the town, the firm said, as long as windows stay shut.',
    'There is no danger to the town, the firm said',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(condition, text, line)).toBeTypeOf('string');
});
