import { MAX_WIRE_BYTES } from '@quickwire/http-guard';
import { expect, test } from 'vitest';
import { storyWith } from '../test/story.ts';
import { applyTerms } from './index.ts';

const terms = { maxBytes: MAX_WIRE_BYTES, language: 'nb', usageTerms: 'Ask first.', rules: [] };

test('the language of the feed stands only where the wire states none', () => {
  expect(applyTerms(storyWith(), terms, { language: true }, 0).story.language).toBe('nb');
  expect(applyTerms(storyWith(), terms, { language: false }, 0).story.language).toBe('en');
});

test('the usage terms of the feed stand only where the wire gives none', () => {
  expect(applyTerms(storyWith(), terms, {}, 0).story.usageTerms).toBe('Ask first.');
  const given = storyWith({ usageTerms: 'Free.' });
  expect(applyTerms(given, terms, {}, 0).story.usageTerms).toBe('Free.');
});

test('rules see what the feed gave', () => {
  const rules = [{ name: 'r', match: {}, set: { language: 'da' } }];
  expect(applyTerms(storyWith(), { ...terms, rules }, { language: true }, 0).story.language).toBe(
    'da',
  );
});

test('terms make no new revision', () => {
  const story = storyWith();
  expect(applyTerms(story, terms, { language: true }, 0).story.revision).toEqual(story.revision);
});
