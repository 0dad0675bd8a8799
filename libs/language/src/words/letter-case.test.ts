import { expect, test } from 'vitest';
import type { Lexicon } from '../crf/lexicon.ts';
import { createAttributeReader } from './attributes.ts';
import { LETTER_CASE, letterCaseOf } from './letter-case.ts';

const noLexicon: Lexicon = {
  cluster: () => -1,
  fine: () => -1,
  clusterOf: (fine) => fine,
  coarse: () => -1,
  longestFrom: () => 0,
  kindsOf: () => 0,
};
const attributesOf = createAttributeReader(noLexicon);

test.each([
  ['The council approved a new budget .', 'prose'],
  ['Council Approves New Budget for Schools', 'title'],
  ['COUNCIL APPROVES NEW BUDGET', 'capitals'],
  ['council approves new budget', 'lower'],
  ['Tora Lindqvar', 'prose'],
  ['3 - 1 , 2 - 2 , 0 - 4', 'prose'],
] as const)('%j is in the letter case of %s', (text, expected) => {
  expect(letterCaseOf(text.split(' ').map(attributesOf))).toBe(LETTER_CASE[expected]);
});

test('marks of one kind are one word, whatever their form', () => {
  const wordOf = (text: string): number => attributesOf(text).word;
  expect(wordOf('“')).toBe(wordOf('"'));
  expect(wordOf('--')).toBe(wordOf('—'));
  expect(wordOf('n’t')).toBe(wordOf("n't"));
});
