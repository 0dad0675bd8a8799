import { expect, test } from 'vitest';
import { endsInAbbreviation } from '../full-stop.ts';
import { cleanLine, datelineLength } from './clean-line.ts';

test.each([
  ['GENEVA (AP) — Talks opened.', 'Talks opened'],
  ['Paris, March 3 (Reuters) - Talks opened.', 'Talks opened'],
  ['OSLO, Norway (AP) _ Talks opened.', 'Talks opened'],
  ['WASHINGTON — Talks opened...', 'Talks opened'],
  ['Orm joined NATO.', 'Orm joined NATO'],
  ['“It rained,” said Orm.', '“It rained,” said Orm'],
  ['Talks — long awaited — opened.', 'Talks — long awaited — opened'],
])('%j loses its dateline and full stop, and nothing else', (sentence, line) => {
  expect(cleanLine(sentence)).toBe(line);
  expect(sentence.slice(datelineLength(sentence))).toContain(line);
});

test('a stop that belongs to the last word is known', () => {
  expect(endsInAbbreviation('It is banned in the U.S.')).toBe(true);
  expect(endsInAbbreviation('It is banned in Oslo.')).toBe(false);
});
