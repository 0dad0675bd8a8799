import { expect, test } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { createAttributeReader } from './attributes.ts';

const noLexicon: Lexicon = {
  cluster: () => -1,
  fine: () => -1,
  clusterOf: (fine) => fine,
  coarse: () => -1,
  longestFrom: () => 0,
  kindsOf: () => 0,
};
const attributesOf = createAttributeReader(noLexicon);

test('marks of one kind are one word, whatever their form', () => {
  const wordOf = (text: string): number => attributesOf(text).word;
  expect(wordOf('“')).toBe(wordOf('"'));
  expect(wordOf('--')).toBe(wordOf('—'));
  expect(wordOf('n’t')).toBe(wordOf("n't"));
});
