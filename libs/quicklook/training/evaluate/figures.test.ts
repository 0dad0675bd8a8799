import { newsRecognizer } from '@quickwire/language';
import { expect, test } from 'vitest';
import { storyOfText } from '../choice/stories.ts';
import { alikePairs } from './alike.ts';
import { figuresOf, quantile } from './figures.ts';
import { figuresTable } from './figures-table.ts';
import { firstWords, measureStory } from './measure-story.ts';

const TEXT = `The council of Tarn closed its harbour bridge on Monday after inspectors found 38 cracks.
Mayor Ines Holt said the repairs will cost 12 million euros.

Ferries carried 4,000 commuters across the bay on the first morning. The tunnel was open all night.`;

const recognizer = newsRecognizer('news');
const measured = measureStory(
  {
    id: 'tarn',
    story: storyOfText('tarn', TEXT),
    highlights: ['Council closes harbour bridge', 'Repairs will cost 12 million euros'],
  },
  (story) => recognizer.recognize(story),
);

test('a lead of as many words ends where the words do', () => {
  expect(firstWords(['one two three', 'four five', 'six'], 4)).toEqual(['one two three', 'four']);
  expect(firstWords(['one two'], 0)).toEqual([]);
});

test('a quantile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 0.99)).toBe(99);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBe(0);
});

test('lines are alike with the same words, or nearly', () => {
  expect(
    alikePairs([
      'Council closes harbour bridge for repairs',
      'Council closed harbour bridge for repairs',
      'Council closes old harbour bridge for repairs',
      'Ferries carry commuters across the bay',
    ]),
  ).toEqual({ exact: 1, near: 2 });
});

test('a measured story tells of all its lines, and its lead of no more words than they have', () => {
  expect(measured.sentences).toBe(4);
  expect(measured.bullets.length).toBeGreaterThan(1);
  expect(measured.rouge.quickLook.rouge1.f1).toBeGreaterThan(0);
  expect(measured.writerMs).toBeGreaterThanOrEqual(0);
});

test('a thin Quick Look and a lead alone are counted', () => {
  const lead = { ...measured, bullets: [{ grade: 'lead' as const, words: 20 }] };
  const { all, full, leadShare, grades } = figuresOf([lead, lead, { ...measured, sentences: 12 }]);
  expect(all).toMatchObject({ stories: 3, thin: 2 });
  expect(full).toMatchObject({ stories: 1, thin: 0 });
  expect(leadShare).toBeCloseTo(2 / 3, 12);
  expect(grades['lead']).toBe(2);
});

test('refusals are told by gate, the most first', () => {
  const { refused } = figuresOf([
    { ...measured, refused: ['time', 'roles', 'time'] },
    { ...measured, refused: ['argument', 'time'] },
  ]);
  expect(Object.entries(refused)).toEqual([
    ['time', 3],
    ['argument', 1],
    ['roles', 1],
  ]);
});

test('no stories make a table too', () => {
  expect(figuresTable(figuresOf([])).join('\n')).not.toContain('NaN');
});
