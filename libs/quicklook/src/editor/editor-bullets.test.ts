import type { Story } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { readStory } from '../reading/reading.ts';
import { editorBullets } from './editor-bullets.ts';

const text = 'Orm opened the bridge in Oslo after a long and wet week. Orm opened bridges.';
const story = {
  text,
  headline: '',
  language: 'en',
  revision: { contentHash: '' },
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
} as unknown as Story;
const reading = readStory(story, {
  entities: [],
  quantities: [],
  provenance: { engine: 'test', version: '1' },
});
const evidence = (bullet: string) => editorBullets(reading, { bullets: [bullet] })[0]?.evidence;

test('of the sentences that bear a line out, the one that says least besides is its evidence', () => {
  expect(evidence('Orm opens bridge')).toEqual([
    { start: 57, end: 76, quote: 'Orm opened bridges.' },
  ]);
});

test.each(['Orm did not open the bridge', 'Orm may open the bridge', 'Bridge shut', 'The of', ''])(
  '%j is the editor’s word alone',
  (bullet) => {
    expect(evidence(bullet)).toEqual([]);
  },
);

test('all lines are kept word for word, however many', () => {
  const bullets = Array.from({ length: 60 }, (_, at) => `Line  ${at}. `);
  expect(editorBullets(reading, { bullets }).map((bullet) => bullet.text)).toEqual(bullets);
});

const notes = (bullet: string) =>
  editorBullets(reading, { bullets: [bullet] })[0]?.notes?.map(({ detail }) => detail);

test('a figure or a name that the story lacks is told of', () => {
  expect(notes('Orm opened the bridge after 1,450 days')).toEqual(['the text has no “1450”']);
  expect(notes('Bridge opened by Lindqvar in Oslo')).toEqual(['the text does not name “Lindqvar”']);
  expect(notes('Bridge Opened By Mayor In Oslo')).toBeUndefined();
  expect(notes('Bridge opens after 2 years, Oslo says')).toBeUndefined();
});

test('what is left out is told of where it makes the line untrue, and no matter of style', () => {
  const text = 'Ines Holt did not open the harbour bridge in Oslo on Monday.';
  const other = readStory(
    { ...story, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] },
    { entities: [], quantities: [], provenance: { engine: 'test', version: '1' } },
  );
  const found = (bullet: string) =>
    editorBullets(other, { bullets: [bullet] })[0]?.notes?.map(({ gate }) => gate);
  expect(found('Ines Holt opened the harbour bridge in Oslo')).toContain('negation');
  expect(found('Harbour bridge in Oslo')).not.toContain('incomplete');
});
