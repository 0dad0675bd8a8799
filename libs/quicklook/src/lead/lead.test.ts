import { expect, test } from 'vitest';
import { readingWith, storyOfParagraphs } from '../../test/prove.ts';
import { leadOf, openingOf } from './lead.ts';

const lead = (text: string) => leadOf(readingWith(text))?.text;

test('the lead has no sentence that only announces the next at its end, nor at its beginning', () => {
  expect(lead('What is known:\n\nThe ferry sank off Tarn. Nobody was hurt.')).toBe(
    'The ferry sank off Tarn. Nobody was hurt.',
  );
  expect(lead('The ferry sank off Tarn. Its captain told the court this:\n\n“It rained.”')).toMatch(
    /“It rained\.”$/,
  );
  expect(
    lead(`The ferry sank off Tarn ${'in a storm '.repeat(20)}. The crew gave these reasons:`),
  ).toMatch(/storm \.$/);
});

test('a text that only announces opens with that', () => {
  const reading = readingWith('What is known:');
  expect(openingOf(reading)).toHaveLength(1);
});

test('points above the text, and lines without an end, are no lead; nor is what a heading parts', () => {
  expect(lead('* Ferry sinks\n\n* Nobody hurt\n\nThe ferry sank off Tarn. It rained.')).toBe(
    'The ferry sank off Tarn. It rained.',
  );
  expect(lead('Tarn in May\n\nThe ferry sank off Tarn. It rained.')).toMatch(/^The ferry sank/);
  const parts = ['The ferry sank off Tarn.', 'What We Know', 'It rained.'];
  const story = storyOfParagraphs(parts);
  const blocks = story.blocks.map((block, at) =>
    at === 1 ? { ...block, kind: 'heading' as const } : block,
  );
  expect(leadOf(readingWith(story.text, { blocks }))?.text).toBe('The ferry sank off Tarn.');
});

test('a text whose language has other stops, or none, opens with its first line', () => {
  expect(lead('橋が開いた。雨が降った。')).toMatch(/^橋が開いた。/);
  expect(lead('สะพานเปิด')).toBe('สะพานเปิด');
});
