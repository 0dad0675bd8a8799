import type { Story } from '@quickwire/contracts';
import { newsRecognizer } from '@quickwire/language';
import { newsWriter, previewPackage } from '@quickwire/quicklook';
import { expect, it } from 'vitest';
import { packageLines } from './package-line.ts';

const text = 'Larksund approved a budget of 61 million euros on Monday.';
const story = {
  id: 'a'.repeat(24),
  itemId: 'urn:test:budget',
  feed: 'desk',
  format: { name: 'ninjs', version: '3.1' },
  version: '2',
  pubStatus: 'usable',
  revision: { contentHash: 'a' },
  headline: 'Larksund approves budget',
  language: 'en',
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  people: [],
  organisations: [],
  places: [],
  subjects: [],
  genres: [],
  associations: [],
} as unknown as Story;

it('tells of a correction how many lines were kept, changed and dropped', () => {
  const pkg = previewPackage(story, newsRecognizer(), newsWriter, 0);
  const finding = { gate: 'new-word', detail: 'one' };
  const revisions = [
    { kind: 'kept', was: 'One' },
    { kind: 'changed', was: 'Two', is: 'Three', finding },
    { kind: 'kept', was: 'Four' },
  ];
  const revised = { ...pkg, quickLook: { ...pkg.quickLook, revisions } };
  expect(packageLines(JSON.stringify(revised))).toContain('receipt; 2 kept, 1 changed');
  expect(packageLines(JSON.stringify(pkg))).not.toContain('kept');
});
