import type { Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { expect, test } from 'vitest';
import { storyOfParagraphs } from '../../test/prove.ts';
import { newsWriter } from '../news-writer.ts';
import { previewPackage } from '../preview.ts';
import { directionOf } from './direction.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

const recognizer = newsRecognizer();
const preview = (parts: readonly string[], rest: Partial<Story> = {}) =>
  previewPackage(
    storyOfParagraphs(parts, { headline: 'Bridge opens', ...rest }),
    recognizer,
    newsWriter,
    Date.UTC(2026, 1, 17),
  );

const ARABIC = ['فتح الجسر في المدينة يوم الثلاثاء.', 'قالت البلدية إن الجسر آمن.'];
const HEBREW = ['הגשר בעיר נפתח ביום שלישי.', 'ראש העיר גזר סרט.'];

test.each([
  ['ar', ARABIC, 'الجسر يفتح'],
  ['he', HEBREW, 'NATO: הגשר נפתח'],
])(
  'a story in %s is a page of that language, which runs from the right; its own words are English',
  (language, parts, headline) => {
    const html = renderHtml(preview(parts, { language, headline }));
    expect(html).toContain(`<html lang="${language}" dir="rtl">`);
    expect(html).toContain('<p class="quiet" lang="en" dir="ltr">');
    expect(html).toContain(`<h2 lang="en" dir="ltr">Deep Look: <bdi>${headline}</bdi></h2>`);
  },
);

test('a story in English says nothing of directions', () => {
  const html = renderHtml(preview(['Rain fell in Oslo on Monday.']));
  expect(html).toContain('<html lang="en">');
  expect(html).not.toMatch(/dir="(?:rtl|ltr)"|<bdi>/);
});

test('which way a text runs shows in most of its letters', () => {
  expect(directionOf('NATO: הגשר נפתח')).toBe('rtl');
  expect(directionOf('The word הגשר is Hebrew')).toBe('ltr');
  expect(directionOf('')).toBe('ltr');
});

const TURNING = '\u202eevil\u2066\u202a';

test('no text turns the order of a page, nor of a text', () => {
  const pkg = preview([`Rain${TURNING} fell.`], {
    headline: `Bridge${TURNING}`,
    byline: TURNING,
    lead: `Rain${TURNING}`,
    editorQuickLook: { title: `T${TURNING}`, bullets: [`Rain${TURNING}`] },
  });
  for (const shown of [renderHtml(pkg), renderText(pkg)]) {
    expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(shown).toContain('Rainevil');
  }
});

test('what no gate has proved is not said to be proved, in page and text', () => {
  const foreign = preview(ARABIC, { language: 'ar' });
  const late = preview(['It was late.', 'They went home.']);
  const editors = preview(['Rain fell.'], { editorQuickLook: { bullets: ['Rain'] } });
  for (const render of [renderHtml, renderText]) {
    expect(render(foreign)).toContain('lines are written and proved for English alone');
    expect(render(late)).toContain('The story’s own words: no line could be proved');
    expect(render(editors)).toContain('Written by the editor');
    for (const pkg of [foreign, late, editors]) expect(render(pkg)).not.toContain('by gates');
  }
  expect(renderHtml(late)).toMatch(
    /It was late<span class="quiet"> \(the story’s first sentence\)/,
  );
  expect(renderHtml(editors)).toContain('(the editor’s line)');
  expect(renderText(preview(['Ines Holt opened the bridge in Oslo on Monday.']))).not.toContain(
    'Written by',
  );
});

test('what an editor has to check, and why a sentence gave no line, is told in page and text', () => {
  const checked = preview(['Rain fell in Oslo.'], {
    editorQuickLook: { bullets: ['Rain fell for 1,450 days'] },
  });
  const few = preview([
    'Ines Holt opened the harbour bridge in Larksund on Tuesday.',
    'It had been closed for three years after a storm tore its cables.',
    'She did not say who will pay for the new toll station in Tarn.',
    'They had waited for it since May.',
    'He called it a great day for the town of Larksund.',
  ]);
  for (const render of [renderHtml, renderText]) {
    expect(render(checked)).toMatch(/To check.*the text has no “1450”/);
    expect(render(few)).toMatch(/No line of .*would/s);
  }
});

test('notes to the editor stand below the lines, in page and text', () => {
  const pkg = preview(ARABIC, { language: 'ar' });
  expect(renderHtml(pkg)).toContain('To the editor: Lines are written for English alone');
  expect(renderText(pkg)).toContain('(To the editor: Lines are written for English alone');
});
