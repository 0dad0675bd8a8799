import { describe, expect, test } from 'vitest';
import { readNames } from './gold-names.ts';
import { countCut, scoresOf } from './measure.ts';
import { readTreebank } from './treebank.ts';

const data = process.env['QUICKWIRE_TEST_DATA'];

describe.skipIf(!data)('on the corpora of QUICKWIRE_TEST_DATA', () => {
  test.each([
    ['ewt-dev', { tokens: 97.5, compounds: 98.2, sentences: 91.5 }],
    ['gum-dev', { tokens: 98.8, compounds: 99.5, sentences: 96.5 }],
  ])('tokens and sentences of %s agree with the annotators', (name, least) => {
    const scores = scoresOf(readTreebank(`${data}/treebanks/${name}.conllu.gz`, true));
    expect(scores.tokens).toBeGreaterThan(least.tokens);
    expect(scores.compounds).toBeGreaterThan(least.compounds);
    expect(scores.sentences).toBeGreaterThan(least.sentences);
  });

  test.each([
    ['conll2003-dev', false],
    ['worldwide-dev', true],
  ])('of the names of %s not one in a hundred is cut by a token', (name, hyphens) => {
    const { names, cut } = countCut(readNames(`${data}/entities/${name}.jsonl`, hyphens));
    expect(cut / names).toBeLessThan(0.01);
  });
});
