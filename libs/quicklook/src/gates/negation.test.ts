import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { negation } from './negation.ts';

test.each([
  ['The council did not close the bridge on Monday.', 'The council did not close the bridge'],
  ['Orm, who never smiles, opened the bridge.', 'Orm opened the bridge'],
  ['Orm beat Lind on Sunday as Tarn avoided a third defeat.', 'Orm beat Lind on Sunday'],
  [
    'The parliament elected Orm on Tuesday, refusing Lind a second term.',
    'The parliament elected Orm on Tuesday',
  ],
  [
    'Police arrested two men in Tarn on Thursday, but did not say when they would be charged.',
    'Police arrested two men in Tarn on Thursday',
  ],
  ['Crews will work on the bridge until the deadline in May.', 'Crews will work on the bridge'],
  ['Police stopped the car before dawn.', 'Police stopped the car'],
])('what is denied stays denied: %s passes as %j', (text, line) => {
  expect(verdict(negation, text, line)).toBeUndefined();
});

test.each([
  ['Norland has yet to win a match this season.', 'Norland has yet to win a match'],
  ['The council did not close the bridge.', 'The council did close the bridge'],
  ['The driver admitted the theft, but denied the killing.', 'The driver admitted the theft'],
  ['The company hardly pays its workers.', 'The company pays its workers'],
  [
    'Ines Holt threatened to leave, in a letter that her office calls a fake.',
    'Ines Holt threatened to leave',
  ],
  ['No trains ran on Monday in Oslo.', 'trains ran on Monday in Oslo'],
  ['The mayor did not resign because of the vote.', 'The mayor did not resign'],
  ['The bridge is not normally known to close.', 'The bridge is not known to close'],
  ['The skull belonged not to a king, but to a nurse.', 'The skull belonged, but to a nurse'],
  ['Neither Orm nor Lind has won the vote.', 'Neither Orm has won the vote'],
  [
    'The lawyer for Karl Berg said his client had killed nobody and would appeal against the sentence of ten years.',
    'The lawyer for Karl Berg said his client had killed',
  ],
  ['The army had hurt no one and would stay in Tarn.', 'The army had hurt'],
  [
    'Ivo Orm agreed to pay the fine in May, but never did.',
    'Ivo Orm agreed to pay the fine in May',
  ],
  ['Ivo Orm won the vote in May, but lost it in a recount.', 'Ivo Orm won the vote in May'],
  [
    'Kai Orm won the gold medal in Oslo, but gave it back in May.',
    'Kai Orm won the gold medal in Oslo',
  ],
  [
    'Police charged Ada Moe with the murder of her husband, but found the real killer.',
    'Police charged Ada Moe with the murder of her husband',
  ],
  [
    'Kai Orm won the vote on Monday, failing to win a majority in the house.',
    'Kai Orm won the vote on Monday',
  ],
  [
    'Larksund impeached the mayor on Friday, but a court restored her to office on Monday.',
    'Larksund impeached the mayor on Friday',
  ],
  [
    'The board approved the sale on Monday, only to suspend it a day later.',
    'The board approved the sale on Monday',
  ],
  [
    'Norway granted Orm a visa on Monday, before revoking it at the airport.',
    'Norway granted Orm a visa on Monday',
  ],
  [
    'Orm sold the boat to a bank in Tarn, which the bank denies.',
    'Orm sold the boat to a bank in Tarn',
  ],
  [
    'The senate is unlikely to approve the pact before the vote.',
    'The senate is unlikely to approve the pact',
  ],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(negation, text, line)).toBeTypeOf('string');
});
