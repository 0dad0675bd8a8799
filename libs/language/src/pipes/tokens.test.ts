import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from './tokens.ts';

const tokensOf = (text: string): string =>
  tokenize(text, 0, text.length)
    .map((token) => token.text)
    .join('|');

describe('tokens part', () => {
  test.each([
    ['Kyiv’s plan, the crews’ pay', 'Kyiv|’s|plan|,|the|crews|’|pay'],
    ["don't can't I'd've won’t it's", "do|n't|ca|n't|I|'d|'ve|wo|n’t|it|'s"],
    ['$1.5m, 20% and US$5', '$|1.5m|,|20|%|and|US$|5'],
    ['“Hi...” (AP) -- so?! and/or', '“|Hi|...|”|(|AP|)|--|so|?!|and|/|or'],
    ['U.S.-backed, Russia-led', 'U.S.|-|backed|,|Russia|-|led'],
    ['anti-Roman non-U.S. ex-NATO', 'anti|-|Roman|non|-|U.S.|ex|-|NATO'],
    ['Brazil-Moe 1-0, 1909-Orm, Peru-1', 'Brazil|-|Moe|1-0|,|1909|-|Orm|,|Peru|-|1'],
    ['said.Then Mr.Orm, J.Moe', 'said|.|Then|Mr.|Orm|,|J.|Moe'],
    ["the U.S.'s, “Cats”’s", "the|U.S.|'s|,|“|Cats|”|’s"],
    ['at 10am or 6:30PM', 'at|10|am|or|6:30|PM'],
    ['I cannot say. Gonna tell ’em', 'I|can|not|say|.|Gon|na|tell|’em'],
    ['we dont, they Didnt', 'we|do|nt|,|they|Did|nt'],
    ['and/or (a:) list:(', 'and|/|or|(|a|:|)|list|:|('],
    ['It is at Acme Inc.', 'It|is|at|Acme|Inc|.'],
  ])('in %j', (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });
});

describe('one token is', () => {
  test.each([
    'Jean-Pierre Kim Seong-jong Asia-Pacific COVID-19 F-16 mother-in-law al-Sadr',
    'the U.S. Sen. J. K. Orm at 6 a.m. in St. Ives Ph.D. e.g. now',
    'No. 7 said no',
    'A/C w/o :-) API.pdf alt.animals.cats ada...@orm.example O’Connor o’clock AT&T 1990s ’90s 1st 16GB 15-year-old',
    '1,000.5 -3 +1.5 .5 1/2 9/11 3-1 10-12 6:30 02.03.2024',
    'https://a.example/b?c=(d) www.a.example/b ada.moe@a.example Orm.com @ada_moe #rain',
    'é n\u0303o so\u00adft 👨‍👩‍👧 👍🏽 🇫🇷 1️⃣ *** --- …',
  ])('each word of %j', (text) => {
    expect(tokensOf(text)).toBe(text.replaceAll(' ', '|'));
  });
});

test('words, numbers, addresses and marks are told apart', () => {
  const text = 'Orm ’s US$ 1.5m 2nd 1990s 16GB #tag a@b.example www.b.example orm.com 😀 —';
  const kinds = tokenize(text, 0, text.length).map(({ kind }) => kind);
  expect(kinds.join(' ')).toBe(
    'word word mark number number number word address address address word mark mark',
  );
});

test('the marks that close a sentence stay out of an address', () => {
  expect(tokensOf('(see https://a.example/b), “https://a.example”.')).toBe(
    '(|see|https://a.example/b|)|,|“|https://a.example|”|.',
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'aA1 .,-\'’"“”)@#:/&$%_\0\n\ud800😀\u0301\u200d!…'))
    .map((parts) => parts.join('')),
);

test('each character but blanks is in one token, with exact offsets, whatever the string and the range', () => {
  fc.assert(
    fc.property(anyText, fc.nat(5), fc.nat(5), (text, from, less) => {
      const start = Math.min(from, text.length);
      const end = Math.max(start, text.length - less);
      let at = start;
      for (const token of tokenize(text, start, end)) {
        expect(text.slice(at, token.start).trim()).toBe('');
        expect(token.end).toBeGreaterThan(token.start);
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.text).not.toMatch(/\s/);
        at = token.end;
      }
      expect(at).toBeLessThanOrEqual(end);
      expect(text.slice(at, end).trim()).toBe('');
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'a',
  '.',
  'a.',
  'A.',
  'a-',
  'A-ed',
  "a'",
  'a@',
  'a.b@',
  '1,',
  '1.',
  '"',
  '“',
  "'",
  '\0',
  '\ud800',
  '\udc00',
  '😀',
  '👨\u200d',
  '🇫',
  '\u0301',
  '#',
  '@a',
  'http://',
  'a://b.',
  '(',
  '((a',
  '\u00a0',
  '!?',
  'Inc. ',
  '-',
])('a megabyte of %j is got through', (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  expect(tokenize(text, 0, text.length).at(-1)?.end ?? text.length).toBeGreaterThan(999_000);
});
