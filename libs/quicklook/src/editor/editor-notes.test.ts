import type { Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { expect, test } from 'vitest';
import { storyOfParagraphs } from '../../test/prove.ts';
import { newsWriter } from '../news-writer.ts';

const recognizer = newsRecognizer();

const lookAt = (parts: readonly string[], rest: Partial<Story> = {}) => {
  const story = storyOfParagraphs(parts, rest);
  return newsWriter.write(story, recognizer.recognize(story));
};
const notesOn = (parts: readonly string[], rest: Partial<Story> = {}) => lookAt(parts, rest).notes;

test('a story without text, or in a language that no lines are written for, says so', () => {
  expect(notesOn([])).toMatchObject([{ kind: 'no-text' }]);
  const [note] = notesOn(['فتح الجسر في المدينة يوم الثلاثاء.'], { language: 'ar' }) ?? [];
  expect(note?.kind).toBe('other-language');
  expect(note?.detail).toContain('by hand');
});

test('a story of which nothing is proved says so', () => {
  expect(notesOn(['It was late.', 'They went home.'])).toMatchObject([{ kind: 'nothing-proved' }]);
});

const FEW = [
  'Ines Holt opened the harbour bridge in Larksund on Tuesday.',
  'It had been closed for three years after a storm tore its cables.',
  'She did not say who will pay for the new toll station in Tarn.',
  'They had waited for it since May.',
  'He called it a great day for the town of Larksund.',
];

test('one of few lines tells which sentences gave none, and why, for an editor to write of', () => {
  const { notes, bullets } = lookAt(FEW);
  expect(bullets.length).toBeLessThan(5);
  const [note] = notes ?? [];
  expect(note?.kind).toBe('few-lines');
  expect(note?.unused?.length).toBeGreaterThan(0);
  const text = FEW.join('\n\n');
  for (const { evidence, finding } of note?.unused ?? []) {
    expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    expect(finding.detail).not.toBe('');
    expect(bullets.map((bullet) => bullet.evidence[0]?.start)).not.toContain(evidence.start);
  }
});

test('a text with no more to give, and one that an editor wrote the lines of, have no notes', () => {
  expect(notesOn(FEW.slice(0, 1))).toBeUndefined();
  expect(notesOn(FEW, { editorQuickLook: { bullets: ['Bridge opens'] } })).toBeUndefined();
});
