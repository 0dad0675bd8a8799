import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sentence } from '../doc.ts';
import { analyse, BASIC_PIPES } from '../pipeline.ts';
import { parse } from './parse.ts';
import { tags } from './tags.ts';

const read = (text: string): readonly Sentence[] =>
  analyse(text, [], {}, [...BASIC_PIPES, tags, parse]).sentences;

/** "relation: head < dependent" of one sentence. */
const arcs = (text: string): readonly string[] => {
  const [sentence] = read(text);
  const { tokens: words, heads, relations } = sentence!;
  return words.map(({ text: word }, at) =>
    heads![at]! < 0 ? `root: ${word}` : `${relations![at]}: ${words[heads![at]!]!.text} < ${word}`,
  );
};

describe('the tree of any string', () => {
  test('has one root, one head for every other token, and no cycle', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { tokens: words, heads, relations, margins } of read(text)) {
          expect(heads).toHaveLength(words.length);
          expect(relations).toHaveLength(words.length);
          expect(margins?.every((margin) => margin >= 0)).toBe(true);
          const roots = heads!.filter((head) => head < 0);
          expect(roots).toHaveLength(words.length > 0 ? 1 : 0);
          expect(relations!.map((relation) => relation === 'root')).toEqual(
            heads!.map((head) => head < 0),
          );
          heads!.forEach((_, at) => {
            let steps = 0;
            for (let word = at; word >= 0; word = heads![word]!)
              expect(steps++).toBeLessThanOrEqual(words.length);
          });
        }
      }),
    );
  });

  test('is the same whatever was read before', () => {
    const text = 'Mayor Tora Lindqvar said on Tuesday that the bridge would open in May.';
    const first = read(text);
    read('A QUITE DIFFERENT LINE, with $3.5 million in it! '.repeat(50));
    expect(read(text)).toEqual(first);
  });

  test.each([
    ['words', 'So on and on '.repeat(5_000)],
    ['marks', '“'.repeat(5_000)],
    ['one letter', 'a'.repeat(200_000)],
  ])('is found for one endless sentence of %s', (_, text) => {
    expect(read(text).every(({ heads }) => heads?.includes(-1))).toBe(true);
  });
});

test('a parse without tags says which pipe is missing', () => {
  expect(() => analyse('Rain fell.', [], {}, [...BASIC_PIPES, parse])).toThrow(/tags pipe/);
});

test('a phrase that could stand elsewhere is less sure than the subject', () => {
  const [sentence] = read('Police shot the man with a gun.');
  const marginOf = (word: string): number =>
    sentence!.margins![sentence!.tokens.findIndex(({ text }) => text === word)]!;
  expect(marginOf('gun')).toBeLessThan(marginOf('Police'));
});

describe('the clauses of a news sentence', () => {
  test.each([
    [
      'The council approved the budget on Tuesday.',
      ['root: approved', 'nsubj: approved < council', 'obj: approved < budget'],
    ],
    [
      'Orm Holdings sold its stake in the harbour to a Danish bank for $1.5 billion.',
      ['root: sold', 'nsubj: sold < Holdings', 'obj: sold < stake'],
    ],
    [
      'Two people were killed when a bus hit a wall near Larksund.',
      ['root: killed', 'nsubj:pass: killed < people', 'aux:pass: killed < were', 'obj: hit < wall'],
    ],
    [
      'Police said the driver was arrested at the scene.',
      [
        'root: said',
        'nsubj: said < Police',
        'ccomp: said < arrested',
        'nsubj:pass: arrested < driver',
      ],
    ],
    [
      'Tora Lindqvar, the mayor of Larksund, opened the new bridge.',
      ['root: opened', 'nsubj: opened < Tora', 'appos: Tora < mayor', 'obj: opened < bridge'],
    ],
    [
      'The government did not raise taxes last year.',
      ['root: raise', 'nsubj: raise < government', 'advmod: raise < not', 'obj: raise < taxes'],
    ],
    [
      'Voters want lower prices and better schools.',
      ['root: want', 'nsubj: want < Voters', 'obj: want < prices', 'conj: prices < schools'],
    ],
    [
      'The company wants to close three plants.',
      ['root: wants', 'nsubj: wants < company', 'xcomp: wants < close', 'obj: close < plants'],
    ],
    [
      'The minister, who resigned in March, faces two charges.',
      [
        'root: faces',
        'nsubj: faces < minister',
        'acl:relcl: minister < resigned',
        'obj: faces < charges',
      ],
    ],
    [
      'The storm is the strongest in a decade, forecasters said.',
      ['nsubj: strongest < storm', 'cop: strongest < is', 'nsubj: said < forecasters'],
    ],
    [
      '“We will not give up,” Lindqvar said.',
      ['root: said', 'nsubj: said < Lindqvar', 'ccomp: said < give', 'advmod: give < not'],
    ],
    [
      'Council Approves New Budget for Schools',
      ['root: Approves', 'nsubj: Approves < Council', 'obj: Approves < Budget'],
    ],
    [
      'The court ordered the bank to pay a fine.',
      ['root: ordered', 'nsubj: ordered < court', 'obj: ordered < bank', 'xcomp: ordered < pay'],
    ],
  ])('of %j', (text, expected) => {
    expect(arcs(text)).toEqual(expect.arrayContaining([...expected]));
  });
});
