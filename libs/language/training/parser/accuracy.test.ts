import { describe, expect, test } from 'vitest';
import { readTreebank } from '../treebanks/treebank.ts';
import { compare, NO_WORDS, percent, sumOf } from './attachment.ts';
import { scoreClauses, surest } from './clauses.ts';
import { placed, readGiven } from './read-trees.ts';

const data = process.env['QUICKWIRE_TEST_DATA'];

describe.skipIf(!data)('the shipped model, on the development part of EWT', () => {
  const sentences = data ? readTreebank(data, 'ewt', 'dev') : [];

  test('is as good as its card says', () => {
    const score = sentences
      .map(({ text, words }) => compare(placed(words), readGiven(text, words)))
      .reduce(sumOf, NO_WORDS);
    expect(percent(score, score.tags)).toBeGreaterThan(94);
    expect(percent(score, score.heads)).toBeGreaterThan(86);
    expect(percent(score, score.relations)).toBeGreaterThan(82.5);
  });

  test('knows which clauses it has right', () => {
    const clauses = sentences.flatMap(({ text, words }) =>
      scoreClauses(placed(words), readGiven(text, words)),
    );
    expect(surest(clauses, 0.4).right).toBeGreaterThan(surest(clauses, 1).right + 10);
  });
});
