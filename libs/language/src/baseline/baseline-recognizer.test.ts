import type { Story } from '@quickwire/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baselineRecognizer } from './baseline-recognizer.ts';

const recognize = (text: string, headline = '') =>
  baselineRecognizer.recognize({
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    headline,
    people: [],
    organisations: [],
    places: [],
  } as unknown as Story).entities;

test('the capital that begins a sentence makes no name by itself', () => {
  expect(recognize('Bread is dear. Milk is dear too.')).toEqual([]);
  expect(recognize('Orm spoke. The crowd saw Orm.')[0]?.mentions).toHaveLength(2);
});

test('types come from titles, first names, organisation words and places', () => {
  const text =
    'It names Mayor Orm, Anna van Dael, Larksund Bank, UNESCO, Abu Dhabi and President Ada Moe.';
  const types = Object.fromEntries(recognize(text).map(({ name, type }) => [name, type]));
  expect(types).toMatchObject({
    Orm: 'person',
    'Anna van Dael': 'person',
    'Larksund Bank': 'organisation',
    UNESCO: 'organisation',
    'Abu Dhabi': 'place',
    'Ada Moe': 'person',
  });
});

test('what stands early and often matters more', () => {
  const found = recognize('Rain hit Oslo. Streets in Oslo flooded. Trains ran to Paris.');
  expect(found.map(({ name }) => name)).toEqual(['Oslo', 'Paris']);
});

test('any string gives exact, ordered mentions and saliences of 0 to 1, the same each time', () => {
  const word = fc.constantFrom(
    'Oslo',
    'Mr',
    'Orm',
    'of',
    'the',
    '’s',
    '.',
    '\n',
    '\ud800',
    '(AP) —',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'binary' }))), (parts) => {
      const text = parts.join(' ');
      const entities = recognize(text, text.slice(0, 20));
      for (const { mentions, salience } of entities) {
        expect(salience).toBeGreaterThanOrEqual(0);
        expect(salience).toBeLessThanOrEqual(1);
        let at = 0;
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }
      expect(recognize(text, text.slice(0, 20))).toEqual(entities);
    }),
  );
});
