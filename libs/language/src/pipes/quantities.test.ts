import { Quantity } from '@quickwire/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, BASIC_PIPES } from '../pipeline.ts';
import { quantities, quantitiesOf } from './quantities.ts';

const CONTEXT = { created: '2026-02-19T15:00:00Z', dateline: 'GENEVA (AP)' };

/** Every one is a Quantity of the contract, lies in the text, and begins where the last one ended or later. */
const expectSound = (text: string): void => {
  const found = quantitiesOf(text, CONTEXT);
  let end = 0;
  for (const quantity of found) {
    expect(Quantity.safeParse(quantity).error).toBeUndefined();
    expect(quantity.start).toBeGreaterThanOrEqual(end);
    expect(quantity.end).toBeGreaterThan(quantity.start);
    expect(text.slice(quantity.start, quantity.end)).toMatch(/^\S(?:[\s\S]*\S)?$/);
    end = quantity.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(quantitiesOf(text, CONTEXT)).toEqual(found);
};

const PIECES =
  'one two twenty hundred thousand million dozen half a an the and or to in of from between per cent percent % $ £ Rs euros pounds 3 10 17 12,345 1.5 2026 1990 s - – / . , : ( ) aged year years old day hours ago last next this May March Feb. Tuesday yesterday noon p.m. GMT 1st second third more than at least people km points quarter won No. + ’'.split(
    ' ',
  );

describe('any string', () => {
  test('gives sound quantities, the same each time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), expectSound));
  });

  test('that news is made of gives sound quantities too', () => {
    const piece = fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', ' '));
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.flat().join(''));
    fc.assert(fc.property(text, expectSound), { numRuns: 1000 });
  });

  const expectRead = (piece: string, length: number): void => {
    let end = 0;
    for (const quantity of quantitiesOf(piece.repeat(Math.ceil(length / piece.length)), CONTEXT)) {
      if (quantity.start < end || quantity.end <= quantity.start) expect.fail('overlap');
      end = quantity.end;
    }
  };

  test.each(['1', '1,', 'one '])('of a megabyte of %j is got through', (piece) => {
    expectRead(piece, 1_000_000);
  });

  test.each([
    ',1',
    '1,11',
    '1,111,',
    '12 ',
    'one hundred and ',
    'million ',
    'a half of ',
    '1-',
    '1 to ',
    '$1-',
    '5 percent to ',
    'May 1-',
    'a ',
    'aged 3, ',
    'two hours, ',
    'Tuesday ',
    '(1)',
    'A.',
    '\ud800',
  ])('of many times %j is got through', (piece) => {
    expectRead(piece, 100_000);
  });
});

test('the pipe fills its layer, by offsets of the whole text', () => {
  const text = 'Two ships sink\n\nLind, 34, lost 12 nets.';
  const blocks = [
    { kind: 'heading', start: 0, end: 14 },
    { kind: 'paragraph', start: 16, end: text.length },
  ] as const;
  const doc = analyse(text, blocks, {}, [...BASIC_PIPES, quantities]);
  expect(doc.quantities.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Two',
    '34',
    '12',
  ]);
});

test('a number never reaches over the end of a sentence', () => {
  expect(quantitiesOf('He won in 2019. Percent signs fell.').map(({ kind }) => kind)).toEqual([
    'date',
  ]);
});
