import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { antecedentOf } from './antecedent.ts';

/** Whom the first "he" or "she" of the last sentence stands for. */
const whom = (text: string): string | undefined => {
  const reading = readingWith(text);
  const sentence = reading.trees.length - 1;
  const at =
    reading.trees[sentence]?.words.findIndex((word) => /^(?:s?he|his|her)$/.test(word)) ?? -1;
  return antecedentOf(reading, sentence, at)?.name;
};

test.each([
  ['Kevin Orm opened a bridge in Oslo. He left the town.', 'Kevin Orm'],
  ['Kevin Orm, a driver in Oslo, went to jail. He left the town.', 'Kevin Orm'],
  ['Kevin Orm spoke with Susan Lind in Oslo. He left the town.', 'Kevin Orm'],
  ['Kevin Orm spoke with Susan Lind in Oslo. She left the town.', 'Susan Lind'],
  ['“We will pay,” Susan Lind said. She left the town.', 'Susan Lind'],
  ['Kevin Orm told Robert Lind that a driver had paid. The town is safe, he said.', 'Kevin Orm'],
  ['Kevin Orm said a driver had paid. He said it was late. He added that it rained.', 'Kevin Orm'],
  [
    'Kevin Orm said it was late. Robert Lind thinks it rains, he said. It is safe, he said.',
    'Robert Lind',
  ],
])('a pronoun whose name is certain: %s', (text, name) => {
  expect(whom(text)).toBe(name);
});

test.each([
  'Kevin Orm spoke with Robert Lind in Oslo. He left the town.',
  'Kevin Orm spoke with Robin Lind in Oslo. He left the town.',
  'Kevin Orm spoke with a driver in Oslo. He left the town.',
  'Kevin Orm opened a bridge in Oslo. She left the town.',
  '“He will pay,” Kevin Orm said. He left the town.',
  'Kevin Orm said a driver had paid. The town is safe, she said.',
  'Kevin Orm met a driver in Oslo. The town is safe, he said.',
  'Robert Lind accused Kevin Orm of theft. He said the money was gone.',
  'Kevin Orm owns a mill in Oslo. A brother has a deed that says he sold it.',
  'Robert Lind asked Kevin Orm to leave. He said it was late.',
  'Robert Orm met Kevin Orm. Orm opened a bridge in Oslo. He left the town.',
  'Kevin Orm won the game. The fans cheered nobody but the official who fell when he ran.',
  'Kevin Orm wrote of the town. “It was Robert Lind who built it,” the book says. He left in 1990.',
  'Kevin Orm wrote: “The town is safe. He left it in 1990.”',
  'Kevin Orm said he has a boat. Police said he had a beard.',
  'The cardinal was convicted of theft. Pope Kevin Orm removed him. He sold two boats in 1996.',
  'A hostage held in Tarn was freed on Tuesday, President Kevin Orm said. He was well.',
])('none where it is not: %s', (text) => {
  expect(whom(text)).toBeUndefined();
});
