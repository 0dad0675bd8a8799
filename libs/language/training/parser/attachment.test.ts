import { expect, test } from 'vitest';
import { compare, type PlacedWord, percent } from './attachment.ts';

const word = (
  start: number,
  end: number,
  tag: string,
  head: string,
  relation = 'dep',
): PlacedWord => ({ form: '', start, end, tag, head, relation, margin: 0 });

const gold = [
  word(0, 4, 'NOUN', '5-9', 'nsubj'),
  word(5, 9, 'VERB', 'root', 'root'),
  word(9, 10, 'PUNCT', '5-9', 'punct'),
];

test('the same words with the same tree agree, punctuation aside', () => {
  const score = compare(gold, gold);
  expect(score).toEqual({ gold: 2, found: 2, tags: 2, heads: 2, relations: 2 });
});

test('a wrong head counts for neither, a wrong relation for the head alone', () => {
  const score = compare(gold, [
    word(0, 4, 'NOUN', '5-9', 'obj'),
    word(5, 9, 'NOUN', '0-4', 'root'),
    word(9, 10, 'PUNCT', '0-4'),
  ]);
  expect(score).toEqual({ gold: 2, found: 2, tags: 1, heads: 1, relations: 0 });
});

test('words that are cut otherwise are wrong on both sides', () => {
  const score = compare(gold, [
    word(0, 2, 'NOUN', '5-9', 'nsubj'),
    word(2, 4, 'NOUN', '5-9', 'nsubj'),
    word(5, 9, 'VERB', 'root', 'root'),
  ]);
  expect(score).toEqual({ gold: 2, found: 3, tags: 1, heads: 1, relations: 1 });
  expect(percent(score, score.heads)).toBe(40);
});
