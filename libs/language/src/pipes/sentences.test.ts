import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from './sentences.ts';

const spansOf = (text: string) =>
  splitSentences(text, { kind: 'paragraph', start: 0, end: text.length });
const split = (text: string): string[] =>
  spansOf(text).map(({ start, end }) => text.slice(start, end));

describe('a sentence does not end', () => {
  test.each([
    'The U.S. Senate met Sen. Ada Moe at 6 p.m. local time.',
    'It opens at 9 a.m. Tuesday, at 5 p.m. ET and at 7 a.m. Eastern.',
    'Route No. 7 cost $1.5 million.',
    'J. K. Orm wrote it with J. A. Moe.',
    '“Is it over?” he asked.',
    '“Is it over?” Tora Orm asked.',
    'They waited ... and left.',
    'Acme Inc. Chairman Orm met Lt. Col. Moe of St. Ives.',
    'Fruit, e.g. Pears, sold well.',
    'Yahoo! Sports and the show Rain! was seen.',
    'He wrote (who else?) the line.',
    '1. The road is open.',
    'It waited. . . .and left.',
    'P.S. The road is open.',
    'Drs. Orm and Moe of Ormvik came.',
    'The son of Pst. Emil Orm and the aide of Engr. Ada Moe left Ald. Lind.',
    'Orm Mfg. Company and the Tarn Natl. Bank of the Moss Cty. Council met.',
    'The list: (a) rain and (b) wind :(',
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
    ['“Why?” They left.', ['“Why?”', 'They left.']],
    ['It opened at 9 a.m. Rain fell.', ['It opened at 9 a.m.', 'Rain fell.']],
    ['He left... She stayed… It rained.', ['He left...', 'She stayed…', 'It rained.']],
    ['(It rained.) “We left.”', ['(It rained.)', '“We left.”']],
    ['The talks ended.Then rain fell.', ['The talks ended.', 'Then rain fell.']],
    ['The coat was Orm’s. Rain fell.', ['The coat was Orm’s.', 'Rain fell.']],
    ['the rain stopped. the crew left.', ['the rain stopped.', 'the crew left.']],
    ['It grew.[6] The rest fell.', ['It grew.[6]', 'The rest fell.']],
    ['where do we go ? i must know', ['where do we go ?', 'i must know']],
    ['they gave it up. she left.', ['they gave it up.', 'she left.']],
    ['We won. :) Rain fell.', ['We won. :)', 'Rain fell.']],
    ['we won :-) She left.', ['we won :-)', 'She left.']],
    ['Look at it... https://orm.example', ['Look at it...', 'https://orm.example']],
  ])('in %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

describe('a line end within a block', () => {
  test.each([
    ['parts a heading from what follows', 'RAIN IN ORMVIK\nThe town woke to rain.', 2],
    ['parts a Title-Case line', 'Rain Falls on the Town\nThe town woke to rain on Tuesday.', 2],
    ['parts list items', '- the road\n- the bridge over the river\n1. the tunnel', 3],
    ['parts lines broken on purpose', 'Road closed for now\nThe bridge over the river is open', 2],
    [
      'parts nothing where a line was full',
      'The road across the river, which the town\nOrmvik built, is closed, and so is the\nother one.',
      1,
    ],
    ['parts nothing before a small letter', 'The road\nis closed to all who come.', 1],
    ['parts at a blank line', 'the road\r\n\r\nis closed', 2],
  ])('%s', (_, text, count) => {
    expect(split(text)).toHaveLength(count);
  });
});

describe('a sentence begins after a dateline', () => {
  test.each([
    'GENEVA (AP) —',
    'KYIV, Ukraine, Feb 17 (Reuters) -',
    'Paris, March 3 (AFP) –',
    'NEW DELHI --',
    'WASHINGTON, Aug. 3 /PRNewswire/ --',
    'RIO DE JANEIRO —',
    'Ormvik, Norway (CNN)',
    '(Reuters) -',
    'Muscat:',
    'Nairobi —',
    'CAIRO - 26 July 2022:',
    'New York (November 25, 2021):',
    'OSLO, Norway (AP) _',
    'TARN _',
  ])('as %j', (dateline) => {
    const text = `${dateline} Talks opened on Tuesday. They failed.`;
    expect(split(text)).toEqual([dateline, 'Talks opened on Tuesday.', 'They failed.']);
    expect(spansOf(text)[0]?.kind).toBe('dateline');
  });

  test.each([
    'The senator (Ormvik) — a lawyer — left.',
    'Orm — who led — left.',
    'IT (AP) left.',
    'China - US talks go on.',
    'Marcos – Who he is',
    'Orm: Talks go on.',
  ])('but %j has none', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

test('a byline and a heading are told from prose', () => {
  const text =
    'RAIN FALLS\nBy JANE DOE and John Roe, Staff Writer\nThe town woke to rain. It fell.';
  expect(spansOf(text).map(({ kind }) => kind)).toEqual([
    'heading',
    'byline',
    undefined,
    undefined,
  ]);
  expect(spansOf('By Tuesday the town was dry.')[0]?.kind).toBeUndefined();
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '.',
        '!',
        '”',
        '“',
        ' ',
        '\n',
        '\r\n',
        'A',
        'a',
        '1',
        'U.S.',
        'GENEVA (AP) — ',
        '- ',
        '[1]',
        '\ud800',
        '\0',
        'By Orm\n',
      ),
    )
    .map((parts) => parts.join('')),
);

test('the sentences of a block lie in order within it and leave out only blanks', () => {
  fc.assert(
    fc.property(anyText, fc.nat(5), fc.nat(5), (text, from, less) => {
      const start = Math.min(from, text.length);
      const end = Math.max(start, text.length - less);
      let at = start;
      for (const span of splitSentences(text, { kind: 'paragraph', start, end })) {
        expect(text.slice(at, span.start).trim()).toBe('');
        expect(span.end).toBeGreaterThan(span.start);
        expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
        at = span.end;
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
  '. ',
  'a.',
  'A. ',
  'U.S. ',
  'a.A',
  '"',
  '.”',
  '.” ',
  '! “',
  '\0',
  '\ud800',
  '\n',
  'A\n',
  'a\nB',
  '- a\n',
  '\r\n',
  '[1]',
  '.[1]',
  ' ',
  '. \n',
  '?” Orm ',
  'By A ',
  '(',
  'AB -- ',
])('a megabyte of %j is got through', (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const last = spansOf(text).at(-1);
  expect(last?.end ?? 0).toBe(text.trimEnd().length);
});
