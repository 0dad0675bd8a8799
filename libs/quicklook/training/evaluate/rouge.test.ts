import { expect, test } from 'vitest';
import { rougeOf, rougeTokens } from './rouge.ts';

const f1 = (lines: readonly string[], references: readonly string[]) => {
  const { rouge1, rouge2, rougeLsum } = rougeOf(lines, references);
  return [rouge1.f1, rouge2.f1, rougeLsum.f1];
};

test('words are compared by stem, without case and marks; short ones as they are', () => {
  expect(rougeTokens('The ferries’ Crossings: 12 re-opened, was')).toEqual([
    'the',
    'ferri',
    'cross',
    '12',
    're',
    'open',
    'was',
  ]);
});

test('the same lines share everything', () => {
  const lines = ['Council closes the bridge', 'Traffic goes through the tunnel'];
  expect(f1(lines, lines)).toEqual([1, 1, 1]);
});

test('lines without a common word share nothing', () => {
  expect(f1(['Frost hits orchards'], ['Ferry crew on strike'])).toEqual([0, 0, 0]);
  expect(f1([], ['Ferry crew on strike'])).toEqual([0, 0, 0]);
  expect(f1(['Ferry crew on strike'], [])).toEqual([0, 0, 0]);
});

test('precision is of our tokens, recall of the reference’s', () => {
  // Four of four tokens stand in a reference of eight; three of three pairs among its seven.
  const { rouge1, rouge2, rougeLsum } = rougeOf(
    ['mayor opens north quay'],
    ['mayor opens north quay after two long years'],
  );
  expect(rouge1).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  expect(rouge2).toEqual({ precision: 1, recall: 3 / 7, f1: 0.6 });
  expect(rougeLsum).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
});

test('a word said twice counts once where the reference has it once', () => {
  // Shared: "quay" once, "open" once; four tokens of ours, two of the reference.
  expect(rougeOf(['quay quay quay open'], ['quay open']).rouge1).toEqual({
    precision: 0.5,
    recall: 1,
    f1: 2 / 3,
  });
});

test('order matters for pairs and for the longest subsequence alone', () => {
  // "ship sails" turned around: both words, no pair, a subsequence of one.
  expect(f1(['sails ship'], ['ship sails'])).toEqual([1, 0, 0.5]);
});

test('pairs run over the end of a line', () => {
  // Ours: a-b, b-c, c-d; the reference's: b-c.
  expect(rougeOf(['aa bb', 'cc dd'], ['bb cc']).rouge2).toEqual({
    precision: 1 / 3,
    recall: 1,
    f1: 0.5,
  });
});

test('the subsequences of all lines are united for each reference line', () => {
  // The example of the paper: w1 w2 w3 w4 w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5 covers w1 w2 w3 w5.
  const { rougeLsum } = rougeOf(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], ['w1 w2 w3 w4 w5']);
  expect(rougeLsum.recall).toBeCloseTo(4 / 5, 12);
  expect(rougeLsum.precision).toBeCloseTo(4 / 10, 12);
});

test('one token of ours does not serve two reference lines', () => {
  // "quay" stands in both references and once with us: one hit of two tokens.
  const { rougeLsum } = rougeOf(['quay'], ['quay', 'quay']);
  expect(rougeLsum).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
});
