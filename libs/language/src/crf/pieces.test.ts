import { expect, test } from 'vitest';
import { tokenize } from '../pipes/tokens.ts';
import { piecesOf } from './pieces.ts';

const cut = (text: string): readonly string[] =>
  piecesOf(tokenize(text, 0, text.length)).map(({ text: piece, start, end, token }) => {
    expect(text.slice(start, end)).toBe(piece);
    return `${piece}/${token}`;
  });

test('words with hyphens are cut where a name may begin or end', () => {
  expect(cut('Oslo-based Larksund-Tarn link')).toEqual([
    'Oslo/0',
    '-/0',
    'based/0',
    'Larksund/1',
    '-/1',
    'Tarn/1',
    'link/2',
  ]);
});

test('words without capitals stay whole', () => {
  expect(cut('a 26-year-old law - Oslo')).toEqual(['a/0', '26-year-old/1', 'law/2', '-/3', 'Oslo/4']);
});
