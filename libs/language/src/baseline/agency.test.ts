import type { Concept, Story } from '@quickwire/contracts';
import { expect, test } from 'vitest';
import { mentionsOf } from '../names/whole-words.ts';
import { baselineRecognizer } from './baseline-recognizer.ts';

const recognize = (text: string, rest: { people?: Concept[]; places?: Concept[] }) =>
  baselineRecognizer.recognize({
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    headline: '',
    people: [],
    organisations: [],
    places: [],
    ...rest,
  } as unknown as Story).entities;

test('a name is mentioned only where it stands as whole words', () => {
  expect(mentionsOf('Rome, Romeo and Rome', 'Rome')).toEqual([
    { start: 0, end: 4 },
    { start: 16, end: 20 },
  ]);
  expect(mentionsOf('Rome', '')).toEqual([]);
});

test('a coded person is found by the surname the text uses, with scheme, code and address', () => {
  const [first] = recognize('Crowds saw Lindqvar on Monday.', {
    people: [{ name: 'Tora Lindqvar', scheme: 'qw', code: '9', uri: 'urn:qw:9' }],
  });
  expect(first).toMatchObject({
    name: 'Tora Lindqvar',
    type: 'person',
    source: 'agency',
    scheme: 'qw',
    code: '9',
    uri: 'urn:qw:9',
    mentions: [{ start: 11, end: 19 }],
  });
});

test('a coded place the text does not name has no mention; a name of blanks is nothing', () => {
  const entities = recognize('rain fell', { places: [{ name: 'Oslo' }, { name: '  ' }] });
  expect(entities).toHaveLength(1);
  expect(entities[0]).toMatchObject({ name: 'Oslo', mentions: [], source: 'agency' });
});
