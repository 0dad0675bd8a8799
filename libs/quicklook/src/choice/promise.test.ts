import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { proveCandidates } from '../candidates/prove-candidates.ts';
import { choose } from './choose.ts';
import { promising } from './promise.ts';

const LEAD = 'Larksund approved a budget of 61 million euros on Monday.';
const LATE = 'Tarn sold its ferry to Norway on Friday for two million euros.';

const idle = (sentences: number): readonly string[] =>
  Array.from(
    { length: sentences },
    () => 'I thought that it was what they wanted, and so did you.',
  );

const storyOf = (idling: number) => readingWith([LEAD, ...idle(idling), LATE].join('\n\n'));

const textsOf = (reading: ReturnType<typeof storyOf>) =>
  promising(reading).map((sentence) => reading.sentenceText(sentence));

test('a short story is read whole', () => {
  const reading = storyOf(5);
  expect(promising(reading)).toEqual(reading.prose);
});

test('of a longer one the sentences that promise a line are read, wherever they stand, in its order', () => {
  const texts = textsOf(storyOf(40));
  expect(texts[0]).toBe(LEAD);
  expect(texts.at(-1)).toBe(LATE);
  expect(texts.length).toBeLessThan(12);
});

test('a line that another writer proves stands in the choice although its sentence promised nothing', () => {
  // They promise a line and give none.
  const loose = Array.from(
    { length: 8 },
    () => 'Jonas Orm opened it for them in Norway on Sunday.',
  );
  const told = 'A court sentenced a miller to four years in prison.';
  const line = told.slice(0, -1);
  const reading = readingWith([LEAD, ...loose, ...idle(390), told].join('\n\n'));
  const { offered } = proveCandidates(reading, [{ text: line, quote: told }]);
  const chosen = (lines?: typeof offered) =>
    choose(reading, undefined, lines).map(({ text, method }) => [text, method]);
  expect(chosen()).toEqual([[LEAD.slice(0, -1), 'rules']]);
  // The rules would draw the same line, but do not read that sentence: it stays the other writer's.
  expect(chosen(offered)).toEqual([
    [LEAD.slice(0, -1), 'rules'],
    [line, 'language-model'],
  ]);
});

test('an empty story promises nothing', () => {
  expect(promising(readingWith(''))).toEqual([]);
});
