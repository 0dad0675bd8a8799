import type { Change } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { changeLines } from './changes.ts';

const figure = (value: string, quote: string) => ({ kind: 'number', value, quote });

test.each<[string, Change, string]>([
  [
    'a headline',
    { field: 'headline', was: 'Dam holds', is: 'Dam breaks' },
    'Headline: was “Dam holds”',
  ],
  [
    'a status',
    { field: 'pubStatus', was: 'withheld', is: 'usable' },
    'Status: usable, was withheld',
  ],
  [
    'a figure',
    {
      field: 'figures',
      was: '12',
      is: '14',
      removed: [figure('12 people', '12')],
      added: [figure('14 people', '14')],
      unlisted: 0,
    },
    'Figures: “12” became “14”',
  ],
  [
    'a figure whose words are the same',
    {
      field: 'figures',
      was: 'Tuesday',
      is: 'Tuesday',
      removed: [figure('2026-02-17', 'Tuesday')],
      added: [figure('2026-02-24', 'Tuesday')],
      unlisted: 0,
    },
    'Figures: “2026-02-17” became “2026-02-24”',
  ],
  [
    'names',
    {
      field: 'names',
      was: 'Ada Moe',
      is: '',
      removed: [{ type: 'person', name: 'Ada Moe' }],
      added: [],
      unlisted: 0,
    },
    'Names: 1 no longer “Ada Moe”',
  ],
  [
    'paragraphs',
    {
      field: 'paragraphs',
      was: '2 paragraphs',
      is: '3 paragraphs',
      removed: [],
      added: ['The dam'],
      reworded: [{ was: 'It held', is: 'It broke' }],
      moved: [],
      unlisted: 0,
    },
    'Paragraphs: 1 added “The dam”; 1 reworded “It broke”',
  ],
  ['lines of an old record', { field: 'quickLook', was: 'a', is: 'b' }, 'Quick Look: other lines'],
])('%s is told in one line', (_, change, line) => {
  expect(changeLines([change])).toEqual([line]);
});
