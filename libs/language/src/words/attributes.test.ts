import { expect, test } from 'vitest';
import { noLexicon } from '../../test/no-lexicon.ts';
import { createAttributeReader } from './attributes.ts';

const attributesOf = createAttributeReader(noLexicon);

test('marks of one kind are one word, whatever their form', () => {
  const wordOf = (text: string): number => attributesOf(text).word;
  expect(wordOf('“')).toBe(wordOf('"'));
  expect(wordOf('--')).toBe(wordOf('—'));
  expect(wordOf('n’t')).toBe(wordOf("n't"));
});
