import { expect, test } from 'vitest';
import { readingWith, storyOfParagraphs } from '../../test/prove.ts';
import { readStory } from '../reading/reading.ts';
import { subHeadsOf } from './sub-heads.ts';

const provenance = { engine: 'test', version: '1' };

/** Two matters of six paragraphs each. */
const FERRY = [
  'The ferry to Tarn ran aground near Moss.',
  'Divers looked at the hull of the ferry.',
  'The ferry had left Tarn with forty people.',
  'Its captain blamed a broken rudder of the ferry.',
  'A tug pulled the ferry back to Moss.',
  'The ferry will sail again to Tarn in May.',
];
const SCHOOL = [
  'Pupils elsewhere got a new school library.',
  'The school library has nine thousand books.',
  'Pupils may borrow books of the school on Sundays.',
  'Teachers chose the books for the library.',
  'The school paid for the library with a fair.',
  'Parents painted the library of the school.',
];

const headsOf = (parts: readonly string[]) =>
  subHeadsOf(readStory(storyOfParagraphs(parts), { entities: [], quantities: [], provenance }));

test('where the text turns to another matter it gets a head of that section’s own words, with its evidence', () => {
  const heads = headsOf([...FERRY, ...SCHOOL]);
  const text = [...FERRY, ...SCHOOL].join('\n\n');
  expect(heads.map((head) => head.text)).toEqual(['School Library']);
  const [evidence] = heads[0]?.evidence ?? [];
  expect(evidence?.quote).toBe('school library');
  expect(text.slice(evidence?.start, evidence?.end)).toBe('school library');
});

test('a section whose two first sentences have no phrase of their own gets none', () => {
  const plain = ['They read.', 'They read on.', ...SCHOOL.slice(2)];
  expect(headsOf([...FERRY, ...plain])).toEqual([]);
});

test('a short text gets none', () => {
  expect(subHeadsOf(readingWith(FERRY.join('\n\n')))).toEqual([]);
});
