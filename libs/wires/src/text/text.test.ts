import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { leadingDateline } from './dateline.ts';
import { plainPieces } from './plain-pieces.ts';
import { isSubHead } from './sub-head.ts';

describe('compose', () => {
  test('blocks are non-empty, in order, and cover all text but the blank lines between them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '😀', '\u00a0') }),
    );
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const { text: whole, blocks } = compose(
          texts.map((piece) => ({ kind: 'paragraph', text: piece })),
        );
        let end = -2;
        for (const block of blocks) {
          expect(block.start).toBe(end + 2);
          if (end >= 0) expect(whole.slice(end, block.start)).toBe('\n\n');
          const slice = whole.slice(block.start, block.end);
          expect(slice.trim()).toBe(slice);
          expect(slice).not.toMatch(/^$|\n/);
          end = block.end;
        }
        expect(whole.length).toBe(Math.max(end, 0));
      }),
    );
  });
});

describe('plainPieces', () => {
  const texts = (text: string): string[] => plainPieces(text).map((piece) => piece.text);

  test('parts at blank lines and joins wrapped lines', () =>
    expect(texts('one\nwrapped\n \n\ntwo\n')).toEqual(['one wrapped', 'two']));
  test('parts at line ends where there is no blank line', () =>
    expect(texts('one\ntwo\nthree')).toEqual(['one', 'two', 'three']));
  test('gives nothing for white space', () => expect(texts(' \n\n ')).toEqual([]));
});

describe('leadingDateline', () => {
  test.each([
    ['PORT CALDER, Norland (QW) -- The', 'PORT CALDER, Norland'],
    ['GRÜNWALD (dpa) - Der', 'GRÜNWALD'],
    ['ST. MARN — The', 'ST. MARN'],
    ['BRENNICK–The', 'BRENNICK'],
    ['OSLO, Norway (AP) _ The', 'OSLO, Norway'],
    ['OSLO _ The', 'OSLO'],
    ['FILE_NAME lost', undefined],
    ['The bridge — which', undefined],
    ['UPDATE — The bridge', undefined],
    ['NATO-led forces', undefined],
    ['', undefined],
  ])('%s', (text, dateline) => expect(leadingDateline(text)).toBe(dateline));
});

describe('isSubHead', () => {
  test.each([
    'Land at the Center of It',
    'What Happens Next',
    'Background',
    'Talks: Slow but Steady',
  ])('takes %s', (line) => expect(isSubHead(line)).toBe(true));
  test.each([
    'The Mayor Spoke.',
    'A sentence without an end',
    '“It Is Over”',
    'one Two',
    `${'Word '.repeat(13)}End`,
  ])('leaves %s', (line) => expect(isSubHead(line)).toBe(false));
});
