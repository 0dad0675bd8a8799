import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { looseArticles } from './articles.ts';
import type { Tree } from './tree.ts';

/** The articles that a headline may leave out, each with the word behind it. */
const looseIn = (sentence: string): readonly string[] => {
  const tree = readingWith(sentence).trees[0] as Tree;
  return looseArticles(tree).map((at) => `${tree.words[at]} ${tree.words[at + 1]}`);
};

test('a headline does without the articles of its nouns', () => {
  expect(looseIn('The council closed the old bridge after a truck hit a pier.')).toEqual([
    'the council',
    'the old',
    'a truck',
    'a pier',
  ]);
});

test.each([
  ['an amount', 'Police found a few houses and a number of boats.'],
  ['how many', 'Police arrested the two men.'],
  ['what is counted by', 'Oil rose to 80 dollars a barrel.'],
  ['a time', 'Ferries stopped twice a day over the years.'],
  ['what is said to be', 'Orm is a baker.'],
  ['what has become', 'Larksund became the capital.'],
  ['a name', 'Orm flew to The Hague.'],
  ['those who are', 'Doctors treated the wounded.'],
  ['what one said', 'Orm said "the bridge is gone."'],
  ['a place', 'Two hostages stayed in a house.'],
  ['what leans on it', 'Orm called it such a pity.'],
])('an article that makes another thing of %s stays', (_, sentence) => {
  expect(looseIn(sentence)).toEqual([]);
});
