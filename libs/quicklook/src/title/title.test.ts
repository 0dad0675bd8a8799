import type { Entity, Story } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { readStory } from '../reading/reading.ts';
import { titleOf } from './title.ts';

const entity = (name: string, type: Entity['type'], salience: number): Entity => ({
  name,
  type,
  salience,
  mentions: [],
  source: 'engine',
});
const provenance = { engine: 'test', version: '1' };
const readingOf = (story: Story) => readStory(story, { entities: [], quantities: [], provenance });
const title = (entities: readonly Entity[], story: Partial<Story> = {}) =>
  titleOf(
    readingOf({
      headline: 'Head\nline',
      text: '',
      blocks: [],
      revision: { contentHash: '' },
      language: 'en',
      ...story,
    } as unknown as Story),
    {
      entities,
      quantities: [],
      provenance,
    },
  );
const two = [entity('Oslo', 'place', 1), entity('Ada Moe', 'person', 0.9)];
const revision = { created: '2026-02-17T10:00:00Z', contentHash: '' };

test('the most salient names make it, people by surname, what is hardly there left out', () => {
  expect(title([...two, entity('Rain', 'other', 0.8), entity('Rome', 'place', 0.1)])).toBe(
    'Oslo Moe Quick Looks',
  );
});

test('the year stands in it only where the text names it', () => {
  expect(title(two, { revision, text: 'In 2026 rain fell.' })).toBe('Oslo Moe 2026 Quick Looks');
  expect(title(two, { revision, text: 'In 2025 some 12026 came.' })).toBe('Oslo Moe Quick Looks');
});

test('the headline stands in where nothing is named', () => {
  expect(title([])).toBe('Head line Quick Looks');
});

test('what happens follows the names, where the story says it often', () => {
  const text =
    'The bridge strike began on Monday. A bridge was shut by the strike. Orm fears the strike.';
  expect(title(two, { text })).toBe('Oslo Moe Bridge Strike Quick Looks');
});

test('a name that has the event in it stands back', () => {
  const text = 'The harbour bridge was shut. The bridge is old. Orm fears for the bridge.';
  expect(title([...two, entity('Moss Bridge Trust', 'organisation', 0.8)], { text })).toBe(
    'Oslo Moe Harbour Bridge Quick Looks',
  );
});

test('it is no measure, and no noun that only narrows another', () => {
  const text =
    'The Oslo seed library lent a packet. Its library is 20 metres, 30 metres or 40 metres long. The library has a seed, a seed and an Oslo.';
  expect(title(two, { text })).toBe('Oslo Moe Seed Library Quick Looks');
});

test('a noun that narrows the event counts with it, so that the event stands first', () => {
  const text =
    'Peace talks began on Monday. Orm hopes for peace. The peace talks go on. Peace talks may fail. Moe left the talks.';
  expect(title(two, { text })).toBe('Oslo Moe Peace Talks Quick Looks');
});

test('a name in capitals is set as a name; what is short for one stays', () => {
  const people = (name: string, text = '') => title([entity(name, 'person', 1)], { text });
  expect(people('Elin HARGOVE')).toBe('Hargove Quick Looks');
  expect(people('HARGOVE')).toBe('Hargove Quick Looks');
  expect(people('Ian MCCALL', 'Ian McCall left.')).toBe('McCall Quick Looks');
  expect(people('JFK')).toBe('JFK Quick Looks');
  expect(people('KAI MOE')).toBe('Moe Quick Looks');
  expect(people('ELIN NG')).toBe('Ng Quick Looks');
  expect(people('XI JINPING')).toBe('Xi Quick Looks');
  expect(people('OLAV III')).toBe('Olav III Quick Looks');
  expect(people('IAN MCDONALD')).toBe('McDonald Quick Looks');
  expect(people('ADA O’BRIEN')).toBe('O’Brien Quick Looks');
  expect(title([entity('OSLO', 'place', 1)])).toBe('Oslo Quick Looks');
  expect(title([entity('PORT CALDER', 'place', 1)], { text: 'The port is shut.' })).toBe(
    'Port Calder Quick Looks',
  );
  expect(title([entity('UAE', 'place', 1)])).toBe('UAE Quick Looks');
  expect(title([entity('OPEC', 'organisation', 1)])).toBe('OPEC Quick Looks');
});

test.each([
  ['Olav III', 'Olav III'],
  ['Xi Jinping', 'Xi'],
  ['Juan de la Cruz', 'De la Cruz'],
  ['Sam Orm Jr.', 'Orm'],
  ['Leo', 'Leo'],
  ['Aung San Suu Kyi', 'Aung San Suu Kyi'],
  ['MIN AUNG HLAING', 'Min Aung Hlaing'],
])('%s is called %s in a title', (name, short) => {
  expect(title([entity(name, 'person', 1)])).toBe(`${short} Quick Looks`);
});

test('two of one family name are named in full, one of them alone is not twice there', () => {
  const [mary, john] = [entity('Mary Orm', 'person', 1), entity('John Orm', 'person', 0.9)];
  expect(title([mary, john])).toBe('Mary Orm John Orm Quick Looks');
  expect(title([entity('JJ ORM', 'person', 1), john])).toBe('JJ Orm John Orm Quick Looks');
  expect(title([mary, entity('John Orm', 'person', 0.2)])).toBe('Orm Quick Looks');
  expect(title([mary, entity('Mary', 'person', 0.9), entity('ORM', 'person', 0.9)])).toBe(
    'Orm Quick Looks',
  );
});

test('a noun for a person is no event', () => {
  const text = 'The pope met a pope in Oslo. The pope spoke. A pope left.';
  expect(title(two, { text })).toBe('Oslo Moe Quick Looks');
});

test('neither the agency of the dateline nor who took the picture is what the story is about', () => {
  const text = 'Photo: Ada Moe\n\nOSLO (TNB) — Rain fell.';
  const at = (name: string, type: Entity['type']): Entity => ({
    ...entity(name, type, 1),
    mentions: [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }],
  });
  const blocks = [
    { kind: 'caption' as const, start: 0, end: 14 },
    { kind: 'paragraph' as const, start: 16, end: text.length },
  ];
  expect(
    title([at('Ada Moe', 'person'), at('TNB', 'organisation'), at('OSLO', 'place')], {
      text,
      blocks,
    }),
  ).toBe('Oslo Quick Looks');
});
