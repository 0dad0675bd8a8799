import { expect, test } from 'vitest';
import { readingWith } from '../../../test/prove.ts';
import type { Tree } from '../tree.ts';

const treeOf = (text: string): Tree => readingWith(text).trees[0] as Tree;

const at = (tree: Tree, word: string): number => tree.words.indexOf(word.toLowerCase());

/** The word that another hangs on, and how; "root" for the one on which all hang. */
const joinOf = (tree: Tree, word: string): string => {
  const head = tree.heads[at(tree, word)] as number;
  return `${tree.relations[at(tree, word)]} ${head < 0 ? 'root' : tree.words[head]}`;
};

test.each([
  ['Two ferries sank off Larksund in the storm, the coast guard said Monday.', 'sank', 'said'],
  [
    'Thirteen people were hurt and two others are missing in the town, law officials said.',
    'hurt',
    'said',
  ],
  [
    'The harbour bridge was closed on Monday, said Ines Holt, spokeswoman for the town.',
    'closed',
    'said',
  ],
  ['Three boats were lost in a storm off Tarn, station KRT reported.', 'lost', 'reported'],
  [
    'Two ferries sank off Larksund in the storm, an officer speaking on condition of anonymity said.',
    'sank',
    'said',
  ],
])('what is said is read without its closing source: %s', (text, verb, says) => {
  const tree = treeOf(text);
  expect(joinOf(tree, verb)).toBe('root root');
  expect(joinOf(tree, says)).toBe(`parataxis ${verb}`);
});

test('a closing "according to" hangs on what is told', () => {
  const tree = treeOf(
    'Nine workers are held by rebels after a raid on a mill in Tarn, according to officials.',
  );
  expect(joinOf(tree, 'held')).toBe('root root');
  expect(joinOf(tree, 'officials')).toBe('obl held');
});

test.each([
  [
    'As a row over a video continues, the University of Tarn is hiring a new dean.',
    'hiring',
    'continues',
    'advcl',
  ],
  [
    'Following a long tour of Norway, Orm and Lind are bringing the show to Tarn.',
    'bringing',
    'tour',
    'obl',
  ],
  [
    'After weeks of rows and the sudden loss of two hosts, “Talk of Tarn” is going on a break.',
    'going',
    'weeks',
    'obl',
  ],
])('what opens a sentence is read without the rest: %s', (text, verb, opening, relation) => {
  const tree = treeOf(text);
  expect(joinOf(tree, verb)).toBe('root root');
  expect(joinOf(tree, opening)).toBe(`${relation} ${verb}`);
});

test('a list that opens a sentence is no opening phrase', () => {
  const tree = treeOf('In Norway, Sweden and Denmark, thousands of people left the coast.');
  expect(joinOf(tree, 'left')).toBe('root root');
  expect(joinOf(tree, 'thousands')).toBe('nsubj left');
});

test.each([
  ['Ines Holt, a Larksund baker fighting for the rights of bees, was fined in Tarn.', 'was fined'],
  ['Pope Anselm, who told a radio station that he is tired, left Tarn.', 'left'],
  ['The gulls, found dead Monday in Tarn, appear to have died of flu.', 'appear'],
])('an aside behind the subject parts it from no verb: %s', (text, predicate) => {
  const tree = treeOf(text);
  const verb = predicate.split(' ').at(-1) as string;
  const subject = tree.words.indexOf(',') - 1;
  expect(joinOf(tree, verb)).toBe('root root');
  const above = [subject];
  for (let up = subject; (tree.heads[up] as number) >= 0; up = tree.heads[up] as number)
    above.push(tree.heads[up] as number);
  expect(above).toContain(at(tree, verb));
  expect(above.some((token) => token > subject && token < tree.words.lastIndexOf(','))).toBe(false);
});

test.each([
  'Aid workers reported ruin after Tropical Cyclone Pim smashed the coast of Tarn.',
  'Relief workers reported ruin after Tropical Cyclone Pam smashed the capital of Vanuatu.',
])('a joining word before a subject joins the clause: %s', (text) => {
  const tree = treeOf(text);
  expect(joinOf(tree, 'after')).toBe('mark smashed');
  expect(joinOf(tree, 'smashed')).toBe('advcl reported');
});

test('what a statement says is what was said', () => {
  const tree = treeOf('The ministry said in a statement that the ferry sank off Larksund.');
  expect(joinOf(tree, 'sank')).toBe('ccomp said');
});

test('each tree has one root, and every token a way to it', () => {
  for (const text of [
    'As rain fell, Ines Holt, a baker, closed the shop after the storm hit Tarn, police said.',
    'Orm, said Lind, said Holt, said police.',
    'After, before, as, since, the storm said.',
  ]) {
    const { heads } = treeOf(text);
    expect(heads.filter((head) => head < 0)).toHaveLength(1);
    for (const start of heads.keys()) {
      let steps = 0;
      for (let up = start; up >= 0; up = heads[up] as number) steps++;
      expect(steps).toBeLessThanOrEqual(heads.length);
    }
  }
});
