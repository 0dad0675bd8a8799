import { describe, expect, test } from 'vitest';
import { storyWith } from '../../test/story.ts';
import type { Match } from '../feed.ts';
import { matches } from './match.ts';

const story = storyWith({ urgency: 4, extra: { keywords: ['timetable'], source: 'QW' } });

describe('a rule matches on', () => {
  test.each<[string, Match, boolean]>([
    ['nothing in particular', {}, true],
    ['the name of a subject', { subject: ['transport'] }, true],
    ['its code', { subject: ['20000337'] }, true],
    ['its scheme and code', { subject: ['medtop:20000337'] }, true],
    ['another subject', { subject: ['sport'] }, false],
    ['any of several subjects', { subject: ['sport', 'transport'] }, true],
    ['a part of a subject, never', { subject: ['trans'] }, false],
    ['the urgency', { urgency: [3, 4] }, true],
    ['another urgency', { urgency: [5, 6] }, false],
    ['the genre', { genre: ['current'] }, true],
    ['a word of the headline', { keyword: [' ferry '] }, true],
    ['words of the headline in a row', { keyword: [' adds two '] }, true],
    ['words that are not in a row', { keyword: [' adds crossings '] }, false],
    ['the slugline', { keyword: [' lorne ferry '] }, true],
    ["a keyword of the wire's own", { keyword: [' timetable '] }, true],
    ['a part of a word, never', { keyword: [' err '] }, false],
    ['the outlet', { source: ['lorne news'] }, true],
    ["the wire's source", { source: ['qw'] }, true],
    ['another source', { source: ['elsewhere'] }, false],
    ['the status', { pubStatus: ['usable'] }, true],
    ['another status', { pubStatus: ['withheld'] }, false],
    ['all of its fields', { subject: ['transport'], urgency: [4] }, true],
    ['all of its fields, not one of them', { subject: ['transport'], urgency: [1] }, false],
  ])('%s', (_, match, is) => {
    expect(matches(story, match)).toBe(is);
  });

  test('an urgency that the story does not have, never', () => {
    expect(matches(storyWith(), { urgency: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toBe(false);
  });
});
