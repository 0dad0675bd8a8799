import { expect, test } from 'vitest';
import { spansOfTags } from '../corpus.ts';
import { unlabelledText } from './gather.ts';
import { layMarks, packMarks } from './marks.ts';

const MEETING = [
  ['Ada', 'Lind', 'met', 'Norvane', 'Ltd', 'in', 'Oslo', '.'],
  ['Oslo', 'Bo', 'Orm', 'left', '.'],
];
const TAGS = [
  ['B-PER', 'I-PER', 'O', 'B-ORG', 'I-ORG', 'O', 'B-LOC', 'O'],
  ['B-LOC', 'B-PER', 'I-PER', 'O', 'O'],
];
const TABLE = Array.from({ length: 150 }, (_, row) => `${row}`);

const texts = [
  unlabelledText('news/a.jsonl', 'a/1', [['Nobody', 'came', '.']]),
  unlabelledText('news/a.jsonl', 'a/2', [MEETING[0]!, TABLE, MEETING[1]!]),
  unlabelledText('news/b.jsonl', 'b/1', [MEETING[1]!]),
];
const documentOf = (id: string, tokens: typeof MEETING, tags: typeof TAGS) => ({
  id,
  sentences: tokens.map((sentence, at) => ({ tokens: sentence, spans: spansOfTags(tags[at]!) })),
});
const marked = [
  documentOf('a/1', [['Nobody', 'came', '.']], [['O', 'O', 'O']]),
  documentOf('a/2', MEETING, TAGS),
  documentOf('b/1', MEETING.slice(1), TAGS.slice(1)),
];
const marks = packMarks(texts, marked);

test('marks laid on the texts they were taken from give the names again', () => {
  expect(layMarks(marks, texts)).toEqual(marked);
  expect(packMarks(texts, marked)).toEqual(marks);
});

test('names stay at their words where a text is cut into other tokens and sentences', () => {
  const cut = [['Ada', 'Lind', 'met', 'Norvane', 'Ltd'], ['in', 'Oslo.'], TABLE, MEETING[1]!];
  const text = unlabelledText('news/a.jsonl', 'a/2', cut);
  const { sentences } = layMarks(marks, [texts[0]!, text, texts[2]!])[1]!;
  expect(sentences.map(({ spans }) => spans)).toEqual([
    [
      { first: 0, last: 2, type: 'person' },
      { first: 3, last: 5, type: 'organisation' },
    ],
    [{ first: 1, last: 2, type: 'place' }],
    spansOfTags(TAGS[1]!),
  ]);
});

test('the marks hold no word of the texts', () => {
  expect(Buffer.from(marks).includes('Oslo')).toBe(false);
});

test('texts that are not those that were marked are refused by their file', () => {
  const other = unlabelledText('news/b.jsonl', 'b/1', [['Oslo', 'Bo', 'Orm', 'stayed', '.']]);
  expect(() => layMarks(marks, [texts[0]!, texts[1]!, other])).toThrow(
    /^news\/b\.jsonl differs.*text b\/1 is another/,
  );
  expect(() => layMarks(marks, texts.slice(1))).toThrow(
    /^news\/a\.jsonl differs.*it has 1 texts, and had 2/,
  );
  expect(() => layMarks(marks, texts.slice(0, 2))).toThrow(/^news\/b\.jsonl differs.*has 0 texts/);
});
