import { expect, test } from 'vitest';
import { decodeSpans, encodeSpans, LABEL_COUNT, mayFollow, type TokenSpan } from './labels.ts';

const spans: readonly TokenSpan[] = [
  { first: 0, last: 1, type: 'person' },
  { first: 1, last: 3, type: 'other' },
  { first: 4, last: 8, type: 'organisation' },
  { first: 8, last: 9, type: 'place' },
];

test('spans come back from their labels, also where they touch', () => {
  expect(decodeSpans(encodeSpans(spans, 9), 9)).toEqual(spans);
});

test('the labels of spans follow each other as they may', () => {
  const labels = encodeSpans(spans, 9);
  for (let at = 1; at < labels.length; at++)
    expect(mayFollow(labels[at - 1]!, labels[at]!)).toBe(true);
});

test('a name of one type is not continued by another', () => {
  const firstOf = (type: TokenSpan['type']) => encodeSpans([{ first: 0, last: 2, type }], 2)[0]!;
  const lastOf = (type: TokenSpan['type']) => encodeSpans([{ first: 0, last: 2, type }], 2)[1]!;
  expect(mayFollow(firstOf('person'), lastOf('person'))).toBe(true);
  expect(mayFollow(firstOf('person'), lastOf('place'))).toBe(false);
  expect(lastOf('other')).toBeLessThan(LABEL_COUNT);
});
