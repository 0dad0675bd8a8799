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
  ['a measure', 'Orm lives within a mile of Oslo and won by a goal.'],
  ['a time', 'Ferries stopped twice a day over the years.'],
  ['what is said to be', 'Orm is a baker.'],
  ['what has become', 'Larksund became the capital.'],
  ['what is called', 'Orm called the minister a liar.'],
  ['what is given', 'Orm gave Ada a kiss.'],
  ['a name that has one', 'Orm flew to The Hague.'],
  ['a name at the head', 'The Hague closed its port on Monday.'],
  ['a name that holds one', 'Orm saw the Church of the Nativity.'],
  ['a place', 'Two hostages stayed in a house.'],
  ['an office', 'Orm left the office.'],
  ['those who are', 'Doctors treated the wounded.'],
  ['what one said', 'Orm said "the bridge is gone."'],
  ['what one said between single marks', 'Orm called it ‘a gift to the nation’ on Monday.'],
  ['what leans on it', 'Orm called it such a pity.'],
  ['the only one', 'Only a court can jail Orm.'],
  ['what is said', 'Orm said that the ministry will pay.'],
  ['what is denied', 'Orm did not have a problem.'],
  ['the other side', 'The no vote pleased Orm.'],
  ['what may be done', 'Orm put it to a vote.'],
  ['a part', 'One of the ships sank.'],
  ['two who are told of', 'The singer and the actor died.'],
])('an article that makes another thing of %s stays', (_, sentence) => {
  expect(looseIn(sentence)).toEqual([]);
});
