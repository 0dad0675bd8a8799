import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { proofOf } from '../gates/proof.ts';
import { type Draft, textOf } from './draft.ts';
import { tightened } from './tightened.ts';

const whole = (sentence: string): Draft => ({
  reading: readingWith(sentence),
  sentence: 0,
  edits: [],
  predicate: -1,
});

test('a line that articles alone keep from being short goes without them, and says so', () => {
  const line = tightened(
    whole('The council closed the old bridge in Larksund after a truck hit a pier.'),
  );
  expect(textOf(line)).toBe('Council closed old bridge in Larksund after truck hit pier');
  expect(line.edits.map(({ kind }) => kind)).toEqual(['article', 'article', 'article', 'article']);
});

test('one that is a word too long goes without its first article, and keeps the others', () => {
  const line = tightened(
    whole(
      'The council of Larksund closed the old bridge to all traffic on Monday after a truck hit a pier below.',
    ),
  );
  expect(textOf(line)).toBe(
    'Council of Larksund closed old bridge to all traffic on Monday after a truck hit a pier below',
  );
});

test.each([
  ['is short with them', 'The council closed the old bridge in Larksund on Monday.'],
  [
    'is long without them',
    'The council closed the old bridge in Larksund on Monday after a truck that had two trailers full of stones hit a pier.',
  ],
])('a line that %s keeps them', (_, sentence) => {
  expect(tightened(whole(sentence)).edits).toEqual([]);
});

test('a gate reads a line with the articles that it leaves out', () => {
  const reading = readingWith('The council closed the old bridge after a truck hit a pier.');
  expect(proofOf('Council closed old bridge after truck hit pier', reading, 0)?.text).toBe(
    'The council closed the old bridge after a truck hit a pier',
  );
  expect(proofOf('Police found few boats', readingWith('Police found a few boats.'), 0)?.text).toBe(
    'Police found few boats',
  );
  const named = readingWith('Anna Berg runs a mill in Tarn. Norway will honour the late Berg.');
  expect(proofOf('Norway will honour late Anna Berg', named, 1)?.text).toBe(
    'Norway will honour the late Anna Berg',
  );
});
