import { expect, test } from 'vitest';
import { item, read } from '../../test/read.ts';
import { withoutEmbargo } from './without-embargo.ts';

test.each([
  ['EMBARGOED UNTIL 0600 GMT MARCH 3: Bank cuts rate', 'Bank cuts rate'],
  ['EMBARGO: 12:00 GMT - Bank cuts rate', 'Bank cuts rate'],
  ['EMBARGOED until 10:00 GMT, 3 March 2026 - Bank cuts rate', 'Bank cuts rate'],
  ['Bank cuts rate (EMBARGOED UNTIL NOON)', 'Bank cuts rate'],
  ['Bank cuts rate - EMBARGOED UNTIL NOON', 'Bank cuts rate'],
  ['HOLD FOR RELEASE until noon: Bank cuts rate', 'Bank cuts rate'],
  [
    'NOT FOR PUBLICATION BEFORE 6 a.m. Friday. The bank cut its rate. It rose again.',
    'The bank cut its rate. It rose again.',
  ],
  ['EMBARGOED UNTIL 0600 GMT MARCH 3', ''],
])('%j without its order is %j', (line, text) => {
  expect(withoutEmbargo(line).text).toBe(text);
});

test.each([
  'Embargo on Cuban sugar to end in March',
  'Embargo: what Cuba lost',
  'Ministers lift embargo on oil: sources',
  'Bank cuts rate',
])('%j is news and stays', (line) => {
  expect(withoutEmbargo(line)).toEqual({ text: line, order: '' });
});

test('headline, lead and text go without the order, which holds the story and stands in the note to editors', () => {
  const story = read(
    item({
      headline: 'EMBARGOED UNTIL 10:00 GMT, 3 March 2026: Bank cuts rate',
      description_text: 'EMBARGOED UNTIL 10:00 GMT, 3 March 2026. The bank cut its rate.',
      body_text: 'EMBARGOED UNTIL 10:00 GMT, 3 March 2026\n\nThe bank cut its rate on Tuesday.',
    }),
  );
  expect(story).toMatchObject({
    embargoedUntil: '2026-03-03T10:00:00Z',
    headline: 'Bank cuts rate',
    lead: 'The bank cut its rate.',
    text: 'The bank cut its rate on Tuesday.',
  });
  expect(story.edNote).toMatch(/EMBARGOED UNTIL 10:00 GMT, 3 March 2026/);
});

test('an order that nobody can read still holds, and can be read in the note', () => {
  const story = read(item({ headline: 'EMBARGOED UNTIL NOON: Bank cuts rate' }));
  expect(story).toMatchObject({ pubStatus: 'withheld', headline: 'Bank cuts rate' });
  expect(story.edNote).toBe('EMBARGOED UNTIL NOON:');
});
