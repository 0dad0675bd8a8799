import { describe, expect, test } from 'vitest';
import { layOut } from '../treebanks/lay-out.ts';
import { readTreebank } from '../treebanks/treebank.ts';
import { readNames } from './gold-names.ts';
import { countCut, scoresOf } from './measure.ts';

const data = process.env['QUICKWIRE_TEST_DATA'];

describe.skipIf(!data)('on the corpora of QUICKWIRE_TEST_DATA', () => {
  test.each([
    ['ewt', { tokens: 97.5, compounds: 98.2, sentences: 91.5 }],
    ['gum', { tokens: 98.8, compounds: 99.5, sentences: 96.5 }],
  ] as const)('tokens and sentences of %s agree with the annotators', (name, least) => {
    const scores = scoresOf(layOut(readTreebank(data ?? '', name, 'dev')));
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
