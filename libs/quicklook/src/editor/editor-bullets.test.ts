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
