import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from './tokens.ts';

test('words, numbers and marks are told apart', () => {
  const text = 'Kyiv’s U.S.-backed plan cost $1.5 million, 20% more.';
  expect(tokenize(text, 0, text.length).map(({ text: word, kind }) => `${kind} ${word}`)).toEqual([
    'word Kyiv',
    'word ’s',
    'word U.S.-backed',
    'word plan',
    'word cost',
    'mark $',
    'number 1.5',
    'word million',
    'mark ,',
    'number 20',
    'mark %',
    'word more',
    'mark .',
  ]);
});

test('tokens cover all but blanks, whatever the string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let at = 0;
      for (const token of tokenize(text, 0, text.length)) {
        expect(text.slice(at, token.start).trim()).toBe('');
        expect(token.text).toBe(text.slice(token.start, token.end));
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});
