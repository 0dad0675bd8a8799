import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text, { kind: 'paragraph', start: 0, end: text.length }).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('a sentence does not end', () => {
  test.each([
    'GENEVA (AP) — Talks opened on Tuesday.',
    'The U.S. Senate met Sen. Ada Moe at 6 p.m. local time.',
    'Route No. 7 cost $1.5 million.',
    'J. K. Orm wrote it.',
    '“Is it over?” he asked.',
    'They waited ... and left.',
  ])('within %j', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('a sentence ends', () => {
  test.each([
    ['It left the U.S. The crew stayed.', ['It left the U.S.', 'The crew stayed.']],
    ['He said no. Rain fell.', ['He said no.', 'Rain fell.']],
    ['Acme Inc. In May it closed.', ['Acme Inc.', 'In May it closed.']],
    ['“It is over.” She left!', ['“It is over.”', 'She left!']],
  ])('in %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

test('the sentences of a block lie in order within it and leave out only blanks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(5), (text, from) => {
      const start = Math.min(from, text.length);
      let at = start;
      for (const span of splitSentences(text, { kind: 'paragraph', start, end: text.length })) {
        expect(text.slice(at, span.start).trim()).toBe('');
        expect(span.end).toBeGreaterThan(span.start);
        at = span.end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test.each(['.'.repeat(1_000_000), `${'.'.repeat(500_000)}x`, `.${'"'.repeat(500_000)}x`])(
  'a long run of marks is got through',
  (text) => {
    expect(split(text)).toHaveLength(1);
  },
);
