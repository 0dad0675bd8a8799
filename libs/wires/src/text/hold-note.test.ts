import { describe, expect, test } from 'vitest';
import { isHoldLine, isHoldNote, isOpenHold } from './hold-note.ts';

describe('a note to editors', () => {
  test.each([
    'HOLD',
    'Hold.',
    'HOLD - awaiting clearance',
    'Hold - awaiting clearance',
    'HOLD: legal is reading it',
    'HOLD/awaiting clearance',
    'HOLD (awaiting clearance)',
    'HOLD awaiting clearance',
    'HOLD FOR RELEASE',
    'Hold for release until the vote',
    'HOLD FOR LAWYERS',
    'Hold until the minister has spoken',
    'WITHHOLD',
    'Withhold: names not confirmed',
    'WITHHOLD FROM PUBLICATION',
    'Eds: HOLD - awaiting clearance',
    'Editors, please hold this story.',
    'ATTENTION EDITORS: HOLD',
    'Hold the story for now.',
    'HOLD THE STORY',
    'Please withhold this item until further word.',
    'ON HOLD',
    'On hold: awaiting clearance',
    'HELD FOR CLEARANCE',
    'Held pending clearance',
    'This story is on hold.',
    'The item must be withheld.',
    'HOLD FINANCE COPY',
  ])('that begins %j holds', (note) => {
    expect(isHoldNote(note)).toBe(true);
  });

  test.each([
    'hold talks',
    'Hold talks on the weir, item follows.',
    'HOLD TALKS',
    'HOLD ON TO POWER',
    'HOLD THE LINE, with picture',
    'Holds: adds what the mayor said',
    'HOLD-UP in bank, with picture',
    'Holdings of the bank are in the table.',
    'WITHHOLDING TAX is explained below.',
    'Withhold tax, says minister',
    'Adds that both sides hold talks.',
    'Household figures follow.',
    'Hold the line, fans say.',
    'Held in jail since May, he is 40.',
    'HOLD LIFTED',
    'Hold: lifted at noon.',
    'The hold has been lifted.',
    'HOLD IS OVER, use at will.',
    'This story is no longer on hold.',
  ])('that begins %j holds nothing', (note) => {
    expect(isHoldNote(note)).toBe(false);
    expect(isHoldLine(note)).toBe(false);
  });
});

test.each([
  ['HOLD - awaiting clearance', true],
  ['WITHHOLD', true],
  ['HOLD THIS STORY', true],
  ['HOLD FOR RELEASE', true],
  ['Hold talks, mayor says', false],
  ['Hold: what a dam takes', false],
  ['HOLD TALKS, COUNCIL TELLS SIDES', false],
  ['HOLD FOR YEARS THE RECORD', false],
])('a line above the text that says %j: holds %s', (line, holds) => {
  expect(isHoldLine(line)).toBe(holds);
});

test('a hold is open where it says nothing of when the story may be used', () => {
  expect(['HOLD - awaiting clearance', 'Withhold.'].map(isOpenHold)).toEqual([true, true]);
  expect(
    ['HOLD until 6 p.m.', 'HOLD FOR RELEASE', 'Hold for Sunday', 'Adds'].map(isOpenHold),
  ).toEqual([false, false, false, false]);
});

test.each([' ', 'EDS ', 'the this ', 'HOLD ', '('])(
  'a note of nothing but %j is read at once',
  (words) => {
    const started = performance.now();
    isHoldNote(words.repeat(1000));
    expect(performance.now() - started).toBeLessThan(500);
  },
);
