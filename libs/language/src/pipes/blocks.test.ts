import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findBlocks } from './blocks.ts';

const blocksOf = (text: string): string[] =>
  findBlocks(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

test('blank lines part paragraphs, and a line end within one does not', () => {
  expect(blocksOf('The road is\nclosed.\n\n \nIt rained.')).toEqual([
    'paragraph: The road is\nclosed.',
    'paragraph: It rained.',
  ]);
});

test('where there is no blank line each line is a paragraph', () => {
  expect(blocksOf('The road is closed.\r\nIt rained.')).toEqual([
    'paragraph: The road is closed.',
    'paragraph: It rained.',
  ]);
});

test('a short line in capitals or Title-Case without a stop is a heading', () => {
  expect(
    blocksOf(
      'RAIN IN ORMVIK\n\nBy Jane Doe\n\nIt rained.\n\nWhat Comes Next\n\nIt rains.\n\nJane Doe',
    ),
  ).toEqual([
    'heading: RAIN IN ORMVIK',
    'paragraph: By Jane Doe',
    'paragraph: It rained.',
    'heading: What Comes Next',
    'paragraph: It rains.',
    'paragraph: Jane Doe',
  ]);
});

test('a text of one line is a paragraph, a text of blanks has no block', () => {
  expect(blocksOf('Rain in Ormvik')).toEqual(['paragraph: Rain in Ormvik']);
  expect(blocksOf(' \n\n ')).toEqual([]);
});

test('a line with a list mark is a list item', () => {
  expect(blocksOf('It needs:\n- a road\n• a bridge\n1. a tunnel\n\nIt rained.')).toEqual([
    'paragraph: It needs:',
    'list-item: - a road',
    'list-item: • a bridge',
    'list-item: 1. a tunnel',
    'paragraph: It rained.',
  ]);
});

test('blocks lie in order and leave out only blanks, whatever the string', () => {
  const part = fc.constantFrom('\n', '\r', '\u2028', ' ', '- ', 'A', 'a', '.', '\ud800');
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of findBlocks(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
  );
});

test.each(['\n', 'a\n', 'A\n\n', '- \n', 'a', ' ', '\r\n'])(
  'a megabyte of %j is got through',
  (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    expect(findBlocks(text).at(-1)?.end ?? 0).toBe(text.trimEnd().length);
  },
);
