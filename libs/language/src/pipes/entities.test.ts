import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, BASIC_PIPES } from '../pipeline.ts';
import { entities } from './entities.ts';

const pipes = [...BASIC_PIPES, entities('news')];
const found = (text: string): readonly string[] =>
  analyse(text, [], {}, pipes).mentions.map(
    ({ start, end, type }) => `${text.slice(start, end)}/${type}`,
  );

describe('names in news', () => {
  test.each([
    [
      'Finance Minister Anna Lindgren met officials of the European Union in Brussels on Tuesday.',
      ['Anna Lindgren/person', 'European Union/organisation', 'Brussels/place'],
    ],
    [
      'Shares of Microsoft Corp. fell 3% in New York, Reuters reported.',
      ['Microsoft Corp./organisation', 'New York/place', 'Reuters/organisation'],
    ],
    [
      'U.S.-backed forces entered Mosul, the Iraqi army said.',
      ['U.S./place', 'Mosul/place', 'Iraqi/other'],
    ],
    ['MINISTER RESIGNS IN GERMANY', ['GERMANY/place']],
    ['Storm Hits Florida as Governor Ron Smith Urges Calm', ['Florida/place', 'Ron Smith/person']],
    ['it rained all day and nobody came.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test('any string has mentions that lie on its tokens, in order, none inside another, the same each time', () => {
  const word = fc.constantFrom(
    'Oslo',
    'said',
    'U.S.',
    '“',
    '\n',
    ' ',
    'Ada Moe',
    '-',
    '\ud800',
    '👩‍🚒',
    'مصر',
    '\0',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const doc = analyse(any, [], {}, pipes);
      let end = 0;
      for (const mention of doc.mentions) {
        const { tokens } = doc.sentences[mention.sentence] ?? { tokens: [] };
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(tokens[mention.first]?.start).toBe(mention.start);
        expect(tokens[mention.last - 1]?.end).toBe(mention.end);
        end = mention.end;
      }
      expect(analyse(any, [], {}, pipes).mentions).toEqual(doc.mentions);
    }),
  );
});

test('a model that does not exist is named', () => {
  expect(() => analyse('x', [], {}, [entities('none' as 'news')])).toThrow(/entities-none/);
});
