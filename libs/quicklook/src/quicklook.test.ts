import {
  type CanceledPackage,
  type FeedName,
  type Story,
  storyIdOf,
  type UsablePackage,
  type WithheldPackage,
} from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { describe, expect, test } from 'vitest';
import { faultsOf, storyOfParagraphs } from '../test/prove.ts';
import { newsWriter, previewPackage, renderHtml, renderText, verifyQuickLook } from './index.ts';

const recognizer = newsRecognizer();

const paragraphs = [
  'LARKSUND (CWS) — The rebuilt bridge in Larksund opened to traffic on Tuesday.',
  'He called it a great day. But nobody listened to the speech of the mayor.',
  'Mayor Tora Lindqvar cut a blue ribbon at 6 a.m. in light rain.',
  '“We waited for three winters. It was long,” she told residents.',
  'The work cost 61 million euros. Will the toll pay for it in the end?',
];

const storyOf = (parts: readonly string[], rest: Partial<Story> = {}): Story =>
  storyOfParagraphs(parts, { headline: 'Bridge opens', ...rest });

const preview = (story: Story): UsablePackage =>
  previewPackage(story, recognizer, newsWriter, Date.UTC(2026, 1, 17));

describe('the news writer', () => {
  const story = storyOf(paragraphs);
  const { bullets, title } = preview(story).quickLook;
  const lines = bullets.map(({ text }) => text);

  test('ties every line to the text: anyone can prove it again', () => {
    expect(bullets.length).toBeGreaterThan(1);
    const { extraction, quickLook } = preview(story);
    expect(faultsOf(verifyQuickLook(story, extraction, quickLook))).toEqual([]);
  });

  test('takes lines that stand alone: no pronoun without a name, no leading But, no half quote, no question', () => {
    expect(lines).toContain('The rebuilt bridge in Larksund opened to traffic on Tuesday');
    expect(lines.join('\n')).not.toMatch(/^(He|But|It|“We|Will)\b/m);
  });

  test('keeps to 18 words and seven lines, and has a title', () => {
    for (const line of lines) expect(line.split(/\s+/).length).toBeLessThanOrEqual(18);
    expect(lines.length).toBeLessThanOrEqual(7);
    expect(title).toMatch(/\S Quick Looks$/);
  });

  test('gives the lead of a story that has no line to stand alone', () => {
    const { quickLook } = preview(storyOf(['It was late.', 'They went home.']));
    expect(quickLook.bullets.map(({ text }) => text)).toEqual(['It was late']);
  });

  test('keeps an editor’s lines word for word; evidence only where a sentence bears all of it out', () => {
    const { quickLook } = preview(
      storyOf(paragraphs, {
        editorQuickLook: {
          title: 'Bridge Quick Looks',
          bullets: ['Rebuilt bridge opened in Larksund', 'Voters are angry'],
        },
      }),
    );
    expect(quickLook).toMatchObject({
      title: 'Bridge Quick Looks',
      bullets: [
        { text: 'Rebuilt bridge opened in Larksund', by: 'editor' },
        { text: 'Voters are angry', by: 'editor', evidence: [] },
      ],
    });
    expect(quickLook.bullets[0]?.evidence).toHaveLength(1);
  });

  test('gives the same for the same, and takes an empty text', () => {
    expect(preview(story)).toEqual(preview(story));
    expect(preview(storyOf([])).quickLook.bullets).toEqual([]);
  });
});

describe('rendering', () => {
  const hostile = '<script>alert(1)</script>';
  const kill: CanceledPackage = {
    ...preview(storyOf(paragraphs)),
    pubStatus: 'canceled',
    headline: 'Bridge opens',
    edNote: hostile,
  };

  test('text has the slug line, a line for each bullet, and the Deep Look', () => {
    const text = renderText(
      preview(
        storyOf([...paragraphs, '- not a bullet'], { dateline: 'Larksund', byline: 'I. Falk' }),
      ),
    );
    expect(text.split('\n')[0]).toMatch(/^Bridge opens\/ LARKSUND\/ I\. Falk\/ The rebuilt bridge/);
    const { bullets } = preview(storyOf(paragraphs)).quickLook;
    expect(text.match(/^- /gm)).toHaveLength(bullets.length);
    expect(text).toContain('\nDeep Look: Bridge opens\n');
  });

  test('a correction tells in one line what became of the lines before and why, a first version nothing', () => {
    const pkg = preview(storyOf(paragraphs));
    const revised: UsablePackage = {
      ...pkg,
      quickLook: {
        ...pkg.quickLook,
        revisions: [
          { kind: 'kept', was: 'Bridge opened' },
          {
            kind: 'changed',
            was: 'Work cost <61> million',
            is: 'Work cost 64 million',
            finding: { gate: 'new-word', detail: '“61” is not in the sentence' },
          },
          { kind: 'dropped', was: 'Mayor was late', reason: 'sentence-gone' },
          {
            kind: 'dropped',
            was: 'Lindqvar sang',
            reason: 'not-proved',
            finding: { gate: 'reference', detail: 'a reader cannot tell who “Lindqvar” is' },
          },
        ],
      },
    };
    const line =
      'Lines of the version before: kept 1 of 4; changed “Work cost <61> million” to “Work cost 64 million” (“61” is not in the sentence); dropped “Mayor was late” (its sentence is gone); dropped “Lindqvar sang” (the text no longer proves it: a reader cannot tell who “Lindqvar” is)';
    expect(renderText(revised).trimEnd().split('\n').at(-1)).toBe(`(${line})`);
    expect(renderHtml(revised)).toContain(line.replace('<61>', '&lt;61&gt;'));
    expect(renderText(pkg)).not.toContain('version before');
    expect(renderHtml(pkg)).not.toContain('version before');
  });

  test('a package names the feeds that tell the same story, and its page leads to their items', () => {
    const pkg = preview(storyOf(paragraphs));
    const id = storyIdOf('alpha', '7');
    const sameAs = [
      { id, feed: 'alpha' as FeedName, similarity: 0.9, relation: 'same-story' as const },
    ];
    expect(renderText({ ...pkg, sameAs })).toContain('(Also from alpha)');
    expect(renderHtml({ ...pkg, sameAs })).toContain(`Also from <a href="${id}">alpha</a>`);
    expect(renderHtml(pkg)).not.toContain('Also from');
    const own = sameAs.map((item) => ({ ...item, feed: pkg.feed }));
    expect(renderText({ ...pkg, sameAs: own })).not.toContain('Also from');
    expect(renderHtml({ ...pkg, sameAs: own })).toContain(`<a href="${id}">another item`);
  });

  test('HTML escapes whatever the wire says', () => {
    const html = renderHtml(
      preview(
        storyOf([`${hostile} was here on Monday at noon.`], { headline: hostile, byline: hostile }),
      ),
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    expect(renderHtml(kill)).not.toContain('<script');
  });

  test('a kill says so and shows no text', () => {
    expect(renderText(kill)).toMatch(/^KILL: Bridge opens/);
    expect(renderText(kill)).not.toContain('ribbon');
    expect(renderHtml(kill)).not.toContain('ribbon');
  });

  test('a withheld story says so and shows no text', () => {
    const withheld: WithheldPackage = { ...kill, pubStatus: 'withheld' };
    expect(renderText(withheld)).toMatch(/^WITHHELD: Bridge opens/);
    expect(renderText(withheld)).toContain('until a later one is usable');
    expect(renderHtml(withheld)).toContain('<h1>Withheld: Bridge opens</h1>');
    expect(renderHtml(withheld)).not.toMatch(/ribbon|<script/);
  });
});
