import type { Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newsWriter } from '../news-writer.ts';
import { previewPackage } from '../preview.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

const recognizer = newsRecognizer();

const preview = (text: string, rest: Partial<Story> = {}) =>
  previewPackage(
    {
      id: 'a'.repeat(24),
      feed: 'desk',
      version: '1',
      revision: { contentHash: '' },
      headline: 'Bridge opens',
      language: 'en',
      text,
      blocks: text ? [{ kind: 'paragraph', start: 0, end: text.length }] : [],
      people: [],
      organisations: [],
      places: [],
      ...rest,
    } as unknown as Story,
    recognizer,
    newsWriter,
    new Date('2026-02-17T10:00:00Z'),
  );

const hostile = '"><img src=x onerror=alert(1)></title><script>\'';

test('no field of a wire reaches the page unescaped', () => {
  const pkg = preview(`${hostile} was in Oslo on Monday.`, {
    headline: hostile,
    byline: hostile,
    dateline: hostile,
    lead: hostile,
    language: hostile,
    deepLookHeadline: hostile,
    places: [{ name: hostile }],
    editorQuickLook: { title: hostile, bullets: [hostile] },
  });
  const html = renderHtml({ ...pkg, version: hostile });
  expect(html).not.toMatch(/<img|<script|<\/title>.*<\/title>/);
  expect(html.match(/<\/title>/g)).toHaveLength(1);
});

test('a headline with line ends cannot forge a bullet, a slug line or a Deep Look', () => {
  const text = renderText(preview('Rain fell.', { headline: 'A\n- forged\nDeep Look: forged' }));
  expect(text).not.toMatch(/^(?:- forged|Deep Look: forged)/m);
});

test('a story whose editor wrote the lines says so', () => {
  const html = renderHtml(preview('Rain fell.', { editorQuickLook: { bullets: ['Rain'] } }));
  expect(html).toContain('Written by the editor');
  expect(html).not.toContain('Written by baseline');
});

test.each([
  '',
  'a'.repeat(1_000_000),
  'The bridge in Oslo opened on Monday. '.repeat(27_000),
  `${'éa'.repeat(300_000)}, which ran on and on`,
  '.'.repeat(1_000_000),
])('text of any size is got through: %.20s', (text) => {
  const pkg = preview(text);
  expect(renderHtml(pkg)).toContain('</html>');
  expect(renderText(pkg)).toContain('Deep Look: Bridge opens');
});

test('the bullets of any text are exact, seven at most and end without the sentence’s stop', () => {
  const part = fc.constantFrom(
    'Oslo',
    'opened',
    'the bridge',
    '. ',
    '“',
    '”',
    'said',
    '3',
    'U.S.',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' }))), (parts) => {
      const pkg = preview(parts.join(' '));
      expect(pkg.quickLook.bullets.length).toBeLessThanOrEqual(7);
      for (const { text, evidence } of pkg.quickLook.bullets) {
        // The stop of 'U.S.' is the word's own.
        expect(text).not.toMatch(/(?<!\p{L}\.\p{L})\.$/u);
        for (const { start, end, quote } of evidence)
          expect(pkg.story.text.slice(start, end)).toBe(quote);
      }
      expect(preview(parts.join(' '))).toEqual(pkg);
    }),
  );
});
