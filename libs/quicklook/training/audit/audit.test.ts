import type { Bullet } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/render/html.ts';
import { storyOfText } from '../choice/stories.ts';
import { auditSheet } from './audit-sheet.ts';
import { auditedOf } from './audited.ts';
import { blindSheet } from './blind-sheet.ts';
import { evidenceHtml } from './evidence-html.ts';

const TEXT =
  'The council of Tarn closed its harbour bridge on Monday after inspectors found <38> cracks. Mayor Ines Holt said the repairs will cost 12 million euros.';
const story = storyOfText('tarn', TEXT);
const audited = auditedOf(
  { id: 'tarn', story, highlights: ['Council closes bridge', 'Repairs will cost 12 million'] },
  newsRecognizer('news').recognize(story),
);

const bullet = (text: string, start: number, end: number): Bullet => ({
  text,
  by: 'engine',
  evidence: [{ start, end, quote: '' }],
});

test('evidence is marked with the numbers of the bullets it proves, overlaps and all', () => {
  expect(evidenceHtml('abcdef', [bullet('one', 0, 4), bullet('two', 2, 6)])).toBe(
    '<p><mark>ab<sup>1</sup></mark><mark>cd<sup>1 2</sup></mark><mark>ef<sup>2</sup></mark></p>',
  );
});

test('the text of the story stands whole and harmless in the sheet', () => {
  const html = auditSheet([audited]);
  expect(html).toContain('&lt;38&gt;');
  expect(html).not.toContain('<38>');
  const shown = evidenceHtml(
    TEXT,
    audited.lines.map((line) => line.bullet),
  );
  expect(shown.replace(/<sup>[\d ]+<\/sup>|<[^>]+>/g, '')).toBe(TEXT.replace('<38>', '&lt;38&gt;'));
});

test('each line of the sheet has its grade, and its value where it was ranked', () => {
  const html = auditSheet([audited]);
  expect(audited.lines.length).toBeGreaterThan(0);
  for (const { bullet: line, value } of audited.lines) {
    expect(html).toContain(`<strong>${escapeHtml(line.text)}</strong>`);
    expect(value).toBeTypeOf('number');
    expect(html).toContain(`${line.grade}, value ${value?.toFixed(3)}`);
  }
});

test('the blind sheet has the same stories in each file, and no more lines than asked for', () => {
  const { stories, writer, editors } = blindSheet([audited, { ...audited, id: 'second' }], 1);
  const read = (lines: string) =>
    lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  expect(read(stories)).toEqual([
    { id: 'tarn', headline: '', text: TEXT },
    { id: 'second', headline: '', text: TEXT },
  ]);
  expect(read(writer)[0]).toEqual({ id: 'tarn', bullets: [audited.lines[0]?.bullet.text] });
  expect(read(editors)[1]).toEqual({ id: 'second', bullets: ['Council closes bridge'] });
});

test('no file of the blind sheet tells grade, value or whose a line is', () => {
  const { stories, writer, editors } = blindSheet([audited], 5);
  expect(Object.keys(JSON.parse(writer))).toEqual(Object.keys(JSON.parse(editors)));
  expect(stories + writer + editors).not.toMatch(/engine|grade|value/);
});
