import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { provesNone } from '../gates/index.ts';
import { choose, type Refused } from './choose.ts';

const reading = readingWith(
  [
    'Larksund approved a budget of 61 million euros on Monday.',
    'Prosecutors alleged a long list of frauds in a complaint. The mayor took money from a building firm.',
    'The harbour was founded in 1904. The town built its first bridge.',
    'Police arrested three men in Larksund on Tuesday after a fire destroyed the fish market.',
    'The fish market of Larksund at night',
    'He closed it.',
  ].join('\n\n'),
);

test('lines are the same whether or not somebody hears of those that a gate stopped', () => {
  const refused: Refused[] = [];
  const heard = choose(reading, (line) => refused.push(line));
  expect(choose(reading).map(({ text }) => text)).toEqual(heard.map(({ text }) => text));
  expect(heard.length).toBeGreaterThan(0);
});

test.each([
  ['The mayor took money', true],
  ['The town built', true],
  ['Larksund approved', false],
  ['Police arrested', false],
])('whether every line of a sentence is stopped is known beforehand: %s', (opening, expected) => {
  const sentence = reading.prose.find((at) => reading.sentenceText(at).startsWith(opening))!;
  const source = reading.trees[sentence]!;
  expect(provesNone({ reading, sentence, source })).toBe(expected);
});

test.each([
  [
    'goes without articles where it has no other line',
    'Mayor Nils Berg accused the owner of the fish market of selling three old boats to a firm in Oslo.',
    'Mayor Nils Berg accused owner of fish market of selling three old boats to a firm in Oslo',
  ],
  [
    'keeps them where its end can go',
    'The council of Larksund closed the old bridge to all traffic on Monday, leaving the island without a road.',
    'The council of Larksund closed the old bridge to all traffic on Monday',
  ],
])('a sentence that is a word too long %s', (_, sentence, line) => {
  expect(choose(readingWith(sentence)).map(({ text }) => text)).toEqual([line]);
});
