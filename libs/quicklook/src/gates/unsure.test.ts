import { expect, test } from 'vitest';
import { readingWith, verdict } from '../../test/prove.ts';
import type { Tree } from '../reading/tree.ts';
import { isMarkedOff } from './marked-off.ts';
import { unsure } from './unsure.ts';

test('what marks set off is told apart by its first word, what stands for a name is not', () => {
  const off = (text: string, ...words: readonly string[]): boolean => {
    const source = readingWith(text).trees.at(-1) as Tree;
    return isMarkedOff(
      source,
      words.map((word) => source.words.indexOf(word)),
    );
  };
  expect(off('Orm left, leaving Moe in Oslo.', 'leaving', 'moe', 'in', 'oslo')).toBe(true);
  expect(off('Orm, who won, left Oslo.', 'who', 'won')).toBe(true);
  expect(off('Orm, Lind and Moe met in Oslo.', 'lind')).toBe(false);
  expect(off('Orm left Oslo for good on Monday.', 'for', 'good')).toBe(false);
});

test.each([['The mayor opened the bridge.', 'The mayor opened the bridge']])(
  'a line that loses nothing needs no parser: %s passes as %j',
  (text, line) => {
    expect(verdict(unsure, text, line)).toBeUndefined();
  },
);
