import { readParserModel } from '@quickwire/language/linear';
import { expect, test } from 'vitest';
import { agreementOf } from './agreement.ts';
import { annotatePairs } from './annotate.ts';
import type { Pair } from './read-pairs.ts';
import { restoreCase } from './restore-case.ts';
import { trainCompressor } from './train-compressor.ts';

const pairOf = (text: string, line: string): Pair => {
  const rest = line.split(' ');
  return {
    text,
    words: [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
      const kept = rest[0] === word;
      if (kept) rest.shift();
      return { start: index, end: index + word.length, kept };
    }),
  };
};

const PAIRS = [
  pairOf('The mayor of Tarn resigned on Monday .', 'The mayor resigned .'),
  pairOf('The bank in Larksund closed on Friday .', 'The bank closed .'),
  pairOf('A ferry sank near the island on Sunday .', 'A ferry sank .'),
];

test('the same pairs give the same bytes', () => {
  const { attributesOf } = readParserModel();
  const train = (): Uint8Array => trainCompressor(annotatePairs(PAIRS), attributesOf, () => {});
  expect(train()).toEqual(train());
});

test('a token is kept where the editor kept its word', () => {
  const [first] = [...annotatePairs(PAIRS)];
  const { tokens } = first!.doc.sentences[0]!;
  expect(tokens.filter((_, at) => first!.kept[at]).map(({ text }) => text)).toEqual(
    'The mayor resigned .'.split(' '),
  );
});

test('names and the first word get their capitals back, figures some figures', () => {
  expect(
    restoreCase(
      ['the', 'eu', 'fined', 'orm', '##', 'times'],
      ['DT', 'NNP', 'VBD', 'NNP', 'CD', 'NNS'],
    ),
  ).toEqual(['The', 'EU', 'fined', 'Orm', '12', 'times']);
});

test('agreement counts words shared with the editor', () => {
  const { f1, exact, rate, silent } = agreementOf([
    { line: [0, 1], editors: [0, 1], words: 4 },
    { line: [0, 2], editors: [0, 1], words: 4 },
    { line: [], editors: [3], words: 4 },
  ]);
  expect(f1).toBeCloseTo(50);
  expect(exact).toBeCloseTo(100 / 3);
  expect(rate).toBeCloseTo(100 / 3);
  expect(silent).toBe(1);
});
