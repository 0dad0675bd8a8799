import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { asSource } from './as-source.ts';
import { proofOf } from './proof.ts';

/** The words of a line, each with what it hangs on and how, as its sentence has it. */
const joins = (sentence: string, line: string): readonly string[] | undefined => {
  const proof = proofOf(line, readingWith(sentence), 0);
  const tree = proof && asSource(proof);
  return tree?.words.map(
    (word, at) => `${word} ${tree.relations[at]} ${tree.words[tree.heads[at] as number] ?? '-'}`,
  );
};

test('a line has the tree of its sentence', () => {
  expect(
    joins('Police arrested the mayor of Oslo on Monday.', 'Police arrested the mayor'),
  ).toEqual(['police nsubj arrested', 'arrested root -', 'the det mayor', 'mayor obj arrested']);
});

test('what hangs on a word that the line lacks hangs loosely on the nearest above it that it has', () => {
  expect(joins('Police arrested the mayor of Oslo.', 'Police arrested the of Oslo')).toEqual([
    'police nsubj arrested',
    'arrested root -',
    'the dep arrested',
    'of case oslo',
    'oslo dep arrested',
  ]);
});

test('and on nothing where it has none', () => {
  expect(joins('Police arrested the mayor.', 'Police the mayor')).toEqual([
    'police root -',
    'the det mayor',
    'mayor root -',
  ]);
});

test('a second predicate stands for the first', () => {
  expect(joins('The club sold two players and lost a coach.', 'The club lost a coach')).toEqual([
    'the det club',
    'club nsubj lost',
    'lost root -',
    'a det coach',
    'coach obj lost',
  ]);
});

test('a line with a word that its sentence lacks has no such tree', () => {
  expect(joins('Police arrested the mayor.', 'Police arrested the bishop')).toBeUndefined();
});
