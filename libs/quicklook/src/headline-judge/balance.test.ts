import { expect, test } from 'vitest';
import { isBalanced } from './balance.ts';

test.each([
  'Mayor calls plan “ a gift ”',
  'Mayor calls plan " a gift "',
  'Plan ( the third ) fails',
  'Crews ’ ship sails',
  'Mayor calls plan ‘ a gift ’',
])('%s is balanced', (line) => {
  expect(isBalanced(line.split(' '))).toBe(true);
});

test.each([
  'Mayor calls plan “ a gift',
  'Mayor calls plan a gift ”',
  'Mayor calls plan " a gift',
  'Plan ( the third fails',
  'Plan ( the “ third ) ” fails',
  'Mayor calls plan ‘ a gift',
])('%s is not', (line) => {
  expect(isBalanced(line.split(' '))).toBe(false);
});
