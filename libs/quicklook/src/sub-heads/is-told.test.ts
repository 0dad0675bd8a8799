import { expect, test } from 'vitest';
import { readingWith, storyOfParagraphs } from '../../test/prove.ts';
import { readStory } from '../reading/reading.ts';
import { isTold } from './is-told.ts';
import { subHeadsOf } from './sub-heads.ts';

const told = (text: string, phrase: string): boolean => {
  const reading = readingWith(text);
  const start = text.indexOf(phrase);
  const sentence = reading.doc.sentences.findIndex(({ end }) => end > start);
  return isTold(reading, sentence, { start, end: start + phrase.length });
};

test.each([
  ['The school library burned down on Monday.', 'school library'],
  ['Divers found a broken rudder under the ferry.', 'broken rudder'],
  ['The city will begin bridge repairs in May.', 'bridge repairs'],
])('%j tells of “%s”', (text, phrase) => {
  expect(told(text, phrase)).toBe(true);
});

test.each([
  ['There was no sign of widespread fraud.', 'widespread fraud'],
  ['Auditors found widespread fraud nowhere in Tarn.', 'widespread fraud'],
  ['The count went on without serious trouble in Tarn.', 'serious trouble'],
  ['The mayor denied secret payments to the yard.', 'secret payments'],
  ['Police ruled out foul play in the harbour.', 'foul play'],
  ['If a second tremor strikes, mass evacuation begins.', 'mass evacuation'],
  ['The dam may need emergency repairs this year.', 'emergency repairs'],
  ['Rumours of secret payments spread in Tarn.', 'secret payments'],
  ['The party alleged widespread fraud in Tarn.', 'widespread fraud'],
  ['Mayor Ada Moe said widespread fraud cost her the vote.', 'widespread fraud'],
  ['Widespread fraud cost her the vote, Ada Moe said on Monday.', 'Widespread fraud'],
  ['Ada Moe spoke of “widespread fraud” at a rally in Tarn.', 'widespread fraud'],
  ['Was there widespread fraud in the towns of the north?', 'widespread fraud'],
  ['The town wants a new harbour bridge.', 'harbour bridge'],
])('%j does not tell of “%s” as a fact', (text, phrase) => {
  expect(told(text, phrase)).toBe(false);
});

test('the next sentence may take back what one tells', () => {
  const text = 'A cargo ship sank off Tarn. That was not true.';
  expect(told(text, 'cargo ship')).toBe(false);
});

test('a name heads a section whatever is said of it', () => {
  const text = 'Mayor Ada Moe said Ines Holt may not leave Tarn.';
  expect(told(text, 'Ines Holt')).toBe(true);
});

test('no sub-head is made of what the text denies', () => {
  const ferry = Array.from({ length: 6 }, (_, at) => `The ferry to Tarn left Moss in week ${at}.`);
  const vote = [
    'There was no sign of widespread fraud in the count.',
    'Nobody saw widespread fraud in the count of the vote.',
    'The vote was counted twice by the council.',
    'The count of the vote took nine days.',
    'Widespread fraud would void the vote.',
    'The council sealed the vote after the count.',
  ];
  const heads = subHeadsOf(
    readStory(storyOfParagraphs([...ferry, ...vote]), {
      entities: [],
      quantities: [],
      provenance: { engine: 'test', version: '1' },
    }),
  );
  expect(heads.map(({ text }) => text)).toEqual([]);
});
