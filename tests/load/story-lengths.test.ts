import { expect, test } from 'vitest';
import { storiesOfWords } from './story-lengths.ts';

const PARAGRAPHS = ['One two three.', 'Four five six seven.', ' ', 'Eight nine.'];

test('stories have about as many words as asked for, however few the paragraphs', () => {
  for (const words of [5, 50, 500])
    for (const { text } of storiesOfWords(PARAGRAPHS, words, 3, 7)) {
      const has = text.split(/\s+/).length;
      expect(has).toBeGreaterThanOrEqual(words);
      expect(has).toBeLessThan(words + 4);
    }
});

test('the same seed gives the same stories, and each is in another order', () => {
  const stories = storiesOfWords(PARAGRAPHS, 100, 2, 7).map(({ text }) => text);
  expect(storiesOfWords(PARAGRAPHS, 100, 2, 7).map(({ text }) => text)).toEqual(stories);
  expect(new Set(stories).size).toBe(2);
});

test('without a paragraph there is no story', () => {
  expect(() => storiesOfWords([' '], 10, 1, 1)).toThrow('no paragraph');
});
