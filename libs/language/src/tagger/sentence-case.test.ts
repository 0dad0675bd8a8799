import { expect, test } from 'vitest';
import { noLexicon } from '../../test/no-lexicon.ts';
import { createAttributeReader } from '../words/attributes.ts';
import { CASE_ORDER, sentenceCaseOf } from './sentence-case.ts';

const attributesOf = createAttributeReader(noLexicon);

test.each([
  ['The council approved a new budget .', 'prose'],
  ['Council Approves New Budget for Schools', 'title'],
  ['COUNCIL APPROVES NEW BUDGET', 'upper'],
  ['council approves new budget', 'lower'],
  ['Tora Lindqvar', 'prose'],
  ['3 - 1 , 2 - 2 , 0 - 4', 'prose'],
] as const)('%j is in the letter case of %s', (text, expected) => {
  expect(CASE_ORDER[sentenceCaseOf(text.split(' ').map(attributesOf))]).toBe(expected);
});
