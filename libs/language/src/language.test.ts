import type { Story } from '@quickwire/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, newsRecognizer } from './index.ts';

const whole = (text: string) => [{ kind: 'paragraph' as const, start: 0, end: text.length }];
const sentences = (text: string): string[] =>
  analyse(text, whole(text)).sentences.map(({ start, end }) => text.slice(start, end));

const recognizer = newsRecognizer();
const recognize = (text: string, rest: Partial<Story> = {}) =>
  recognizer.recognize({
    text,
    blocks: whole(text),
    headline: '',
    revision: { contentHash: '' },
    people: [],
    organisations: [],
    places: [],
    ...rest,
  } as unknown as Story);

describe('sentences', () => {
  test.each([
    ['He paid $1.5 million. She left.', ['He paid $1.5 million.', 'She left.']],
    ['Dr. J. Smith met Mr. Jones. They spoke.', ['Dr. J. Smith met Mr. Jones.', 'They spoke.']],
    ['“Stop.” He ran.', ['“Stop.”', 'He ran.']],
    ['It began at 6 a.m. on Monday. Rain fell.', ['It began at 6 a.m. on Monday.', 'Rain fell.']],
  ])('of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('never cross a block', () => {
    const text = 'A Heading\n\nThe text begins';
    const doc = analyse(text, [
      { kind: 'heading', start: 0, end: 9 },
      { kind: 'paragraph', start: 11, end: text.length },
    ]);
    expect(doc.sentences.map(({ block }) => block)).toEqual([0, 1]);
  });
});

describe('any string', () => {
  test('gives tokens whose offsets are exact and in order, the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const doc = analyse(text, whole(text));
        let end = 0;
        for (const { tokens } of doc.sentences)
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.start).toBeGreaterThanOrEqual(end);
            end = token.end;
          }
        expect(analyse(text, whole(text))).toEqual(doc);
      }),
    );
  });

  test('is covered: each character but blanks in one token of one sentence of one block', () => {
    const part = fc.constantFrom(
      '\n',
      '\n\n',
      ' ',
      'Orm',
      'U.S.',
      '.',
      '”',
      '- ',
      'RAIN (AP) — ',
      '😀',
      '\ud800',
      '\0',
    );
    const anyText = fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 5 })));
    fc.assert(
      fc.property(anyText, (parts) => {
        const text = parts.join('');
        const doc = analyse(text, []);
        let at = 0;
        for (const sentence of doc.sentences) {
          const block = doc.blocks[sentence.block]!;
          expect(sentence.start).toBeGreaterThanOrEqual(block.start);
          expect(sentence.end).toBeLessThanOrEqual(block.end);
          expect(sentence.tokens[0]?.start).toBe(sentence.start);
          expect(sentence.tokens.at(-1)?.end).toBe(sentence.end);
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at);
            expect(text.slice(at, token.start).trim()).toBe('');
            at = token.end;
          }
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    'a'.repeat(1_000_000),
    'A.'.repeat(200_000),
    '“'.repeat(100_000),
    'Aa '.repeat(100_000),
    '\ud800',
  ])('is taken, however odd', (text) => {
    expect(recognize(text).provenance.engine).toBe('news');
  });
});

describe('the recogniser that ships', () => {
  const text =
    'Mayor Tora Lindqvar opened the bridge in Paris. Lindqvar thanked the Larksund Port Authority.';

  test('joins a surname to the full name, and every mention is exact', () => {
    const { entities } = recognize(text);
    const mayor = entities.find(({ name }) => name === 'Tora Lindqvar');
    expect(mayor?.type).toBe('person');
    expect(mayor?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Tora Lindqvar',
      'Lindqvar',
    ]);
    expect(entities.find(({ name }) => name === 'Paris')?.type).toBe('place');
    expect(entities.find(({ name }) => name === 'Larksund Port Authority')?.type).toBe(
      'organisation',
    );
  });

  test('lets the agency’s own codes win', () => {
    const { entities } = recognize(text, {
      organisations: [{ name: 'Paris', scheme: 's', code: '7' }],
    });
    expect(entities.find(({ name }) => name === 'Paris')).toMatchObject({
      type: 'organisation',
      source: 'agency',
      code: '7',
    });
  });
});
