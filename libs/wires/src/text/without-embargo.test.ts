import { expect, test } from 'vitest';
import { item, read } from '../../test/read.ts';
import { headlineWithoutEmbargo, isEmbargoAlone, leadWithoutEmbargo } from './without-embargo.ts';

test.each([
  ['EMBARGOED UNTIL 0600 GMT MARCH 3: Bank cuts rate', 'Bank cuts rate'],
  ['EMBARGO: 12:00 GMT - Bank cuts rate', 'Bank cuts rate'],
  ['EMBARGOED until 10:00 GMT, 3 March 2026 - Bank cuts rate', 'Bank cuts rate'],
  ['Bank cuts rate (EMBARGOED UNTIL NOON)', 'Bank cuts rate'],
  ['Bank cuts rate - EMBARGOED UNTIL NOON', 'Bank cuts rate'],
  ['HOLD FOR RELEASE until noon: Bank cuts rate', 'Bank cuts rate'],
])('the headline %j without its order is %j', (line, text) => {
  const parted = headlineWithoutEmbargo(line);
  expect(parted.text).toBe(text);
  expect(parted.order).toMatch(/EMBARGO|HOLD/);
});

test.each([
  'Embargo on Cuban sugar to end in March',
  'Embargo: what Cuba lost',
  'Ministers lift embargo on oil: sources',
  'Bank cuts rate',
  'EMBARGOED UNTIL NOON',
  'Bank cuts rate (EMBARGOED UNTIL the mayor of Tarn speaks at noon)',
  'EMBARGOED UNTIL NOON Bank cuts rate: sources',
  'EMBARGOED UNTIL NOON 9 marines shot: sources',
])('the headline %j is news in part and stays', (line) => {
  expect(headlineWithoutEmbargo(line)).toEqual({ text: line, order: '' });
});

test.each([
  [
    'NOT FOR PUBLICATION BEFORE 6 a.m. Friday. The bank cut its rate. It rose again.',
    'The bank cut its rate. It rose again.',
  ],
  ['EMBARGOED UNTIL 0600 GMT MARCH 3', ''],
  ['The bank cut its rate - EMBARGOED UNTIL NOON', 'The bank cut its rate - EMBARGOED UNTIL NOON'],
])('the lead %j without its order is %j', (line, text) => {
  expect(leadWithoutEmbargo(line).text).toBe(text);
});

test.each([
  'EMBARGOED UNTIL 0600 GMT MARCH 3',
  'Embargo: 12:00 GMT, 3 March 2026.',
  '(EMBARGOED UNTIL NOON)',
  'HOLD FOR RELEASE until Friday, 6 a.m.',
  'NOT FOR PUBLICATION OR BROADCAST BEFORE 00:01 ON MAY 3RD',
  'SPERRFRIST: 3. März 2026, 10 Uhr',
])('%j is an order and nothing else', (line) => {
  expect(isEmbargoAlone(line)).toBe(true);
});

test.each([
  'EMBARGOED UNTIL 0600 GMT MARCH 3: The port shut its gates.',
  'MOSS (QW) - EMBARGOED UNTIL 0600 GMT, 3 March 2026: The port shut its gates.',
  'EMBARGOED UNTIL NOON The port shut its gates on Monday.',
  'EMBARGOED UNTIL 0600 GMT MARCH 3 Port shuts',
  'EMBARGOED UNTIL NOON. 9 marines',
  'Bank cuts rate (EMBARGOED UNTIL NOON)',
  'Hold for release of the hostages',
  'Embargo on oil until noon Friday',
])('%j is in doubt the story’s', (line) => {
  expect(isEmbargoAlone(line)).toBe(false);
});

test.each([
  'MOSS (QW) - EMBARGOED UNTIL 06:00 GMT, 3 March 2026: The port shut its gates.',
  'EMBARGOED UNTIL NOON The port shut its gates on Monday.',
  'EMBARGOED UNTIL NOON\nThe port shut its gates on Monday.',
])('the paragraph %j holds the story and stays in it', (line) => {
  const story = read(item({ body_text: `${line}\n\nIt opens in May.` }));
  expect(story.pubStatus === 'withheld' || story.embargoedUntil !== undefined).toBe(true);
  expect(story.text).toBe(`${line.replace('\n', ' ')}\n\nIt opens in May.`);
  expect(story).not.toHaveProperty('edNote');
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

test('a lead that is only the order is none', () => {
  const story = read(item({ description_text: 'EMBARGOED UNTIL NOON' }));
  expect(story.pubStatus).toBe('withheld');
  expect(story).not.toHaveProperty('lead');
  expect(story.edNote).toBe('EMBARGOED UNTIL NOON');
});
