import type { Bullet } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { storyOfParagraphs } from '../../test/prove.ts';
import { readStory } from '../reading/reading.ts';
import { sentencesFor } from './sentences-for.ts';

const provenance = { engine: 'test', version: '1' };

const readingOf = (parts: readonly string[]) =>
  readStory(storyOfParagraphs(parts), { entities: [], quantities: [], provenance });

const lineOf = (quote: string): Bullet => ({
  text: quote,
  by: 'engine',
  evidence: [{ start: 0, end: quote.length, quote }],
});

const LARKSUND = 'Police arrested three men in Larksund on Tuesday.';
const SANDVIK = 'Police arrested three men in Sandvik on Tuesday.';
const OSTERVIK = 'Police arrested three women in Ostervik on Tuesday.';
const BUDGET = 'The council approved a budget of 61 million euros.';

test('a sentence that stands as it was stays its line’s, though an edited one before it is much like it', () => {
  const former = [lineOf(LARKSUND), lineOf(SANDVIK)];
  expect(sentencesFor(readingOf([SANDVIK, BUDGET]), former)).toEqual([undefined, 0]);
  expect(sentencesFor(readingOf([OSTERVIK, SANDVIK]), former)).toEqual([0, 1]);
  const reworded = lineOf(SANDVIK.replace('three', 'the three'));
  expect(sentencesFor(readingOf([SANDVIK]), [reworded, lineOf(SANDVIK)])).toEqual([undefined, 0]);
});

test('of lines whose sentences were edited the likest has the first choice', () => {
  const former = [lineOf(OSTERVIK), lineOf(SANDVIK.replace('Tuesday', 'Tuesday night'))];
  expect(sentencesFor(readingOf([SANDVIK, BUDGET]), former)).toEqual([undefined, 0]);
});

test('a sentence that stands twice is given to two lines', () => {
  const former = [lineOf(SANDVIK), lineOf(SANDVIK)];
  expect(sentencesFor(readingOf([SANDVIK, BUDGET, SANDVIK]), former)).toEqual([0, 2]);
});
