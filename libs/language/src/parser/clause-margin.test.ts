import { expect, test } from 'vitest';
import type { Sentence } from '../doc.ts';
import { clauseMargin } from './clause-margin.ts';

const tokens = ['Orm', 'did', 'not', 'sell', 'boats', 'yesterday'].map((text, at) => ({
  text,
  kind: 'word' as const,
  start: at,
  end: at + 1,
}));
const tree = (margins: readonly number[]): Sentence => ({
  start: 0,
  end: 6,
  block: 0,
  tokens,
  heads: [3, 3, 3, -1, 3, 3],
  relations: ['nsubj', 'aux', 'advmod', 'root', 'obj', 'obl:tmod'],
  margins,
});

test.each([
  ['its verb', [9, 9, 9, 2, 9, 9]],
  ['its subject', [2, 9, 9, 9, 9, 9]],
  ['its negation', [9, 9, 2, 9, 9, 9]],
  ['its object', [9, 9, 9, 9, 2, 9]],
])('a clause is no surer than %s', (_, margins) => {
  expect(clauseMargin(tree(margins), 3)).toBe(2);
});

test('what is beside the core does not make a clause unsure', () => {
  expect(clauseMargin(tree([9, 0, 9, 8, 9, 0]), 3)).toBe(8);
});

test('a sentence without a tree is refused', () => {
  expect(() => clauseMargin({ start: 0, end: 6, block: 0, tokens }, 3)).toThrow(/parse pipe/);
});
