import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { proofOf } from '../gates/proof.ts';
import { cutOdds } from './cut-judge.ts';
import { isDoubtfulCut, isSureCut } from './sure-cut.ts';

const lineOf = (text: string, line: string) => {
  const reading = readingWith(text);
  const proof = proofOf(line, reading, reading.trees.length - 1);
  if (!proof) throw new Error(`"${line}" is not one sentence`);
  return proof;
};

const MARCH =
  'About 8,000 protesters marched through Larksund on Wednesday demanding the removal of Mayor Tora Lindqvar, witnesses said.';

test('a line that lost nothing is not judged: neither sure nor doubtful', () => {
  const whole = lineOf('The mayor opened the bridge.', 'The mayor opened the bridge');
  expect(cutOdds(whole)).toBeUndefined();
  expect(isSureCut(whole)).toBe(false);
  expect(isDoubtfulCut(whole)).toBe(false);
});

test('of a sentence the lines are likelier that lose a circumstance than those that lose what a word needs', () => {
  const odds = (line: string) => cutOdds(lineOf(MARCH, line)) as number;
  const circumstance = odds(
    'About 8,000 protesters marched through Larksund demanding the removal of Mayor Tora Lindqvar, witnesses said',
  );
  expect(circumstance).toBeGreaterThan(
    odds(
      'About 8,000 protesters marched through Larksund on Wednesday demanding the removal, witnesses said',
    ),
  );
});

test('each further cut is judged too', () => {
  const text =
    'The council of Larksund opened a bridge over the river on Monday after a storm had closed the road.';
  const one = cutOdds(
    lineOf(text, 'The council of Larksund opened a bridge over the river on Monday'),
  );
  const two = cutOdds(lineOf(text, 'The council of Larksund opened a bridge on Monday'));
  expect(one).not.toBe(two);
});
