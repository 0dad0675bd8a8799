import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { textOf } from './draft.ts';
import { draftsOf } from './drafts.ts';

test('the lines of a sentence are drawn once in a reading, and anew in another', () => {
  const text = 'The council of Larksund closed an old bridge on Tuesday.';
  const reading = readingWith(text);
  const drawn = draftsOf(reading, 0);
  expect(drawn.length).toBeGreaterThan(0);
  expect(draftsOf(reading, 0)).toBe(drawn);
  expect(draftsOf(readingWith(text), 0)).not.toBe(drawn);
});

test.each([
  ['Ada Orm also said the bridge was safe.', 'Ada Orm said the bridge was safe'],
  ['The bridge, however, is closed to all cars.', 'The bridge is closed to all cars'],
  [
    'Ada Orm is not only a baker but also a judge in Tarn.',
    'Ada Orm is not only a baker but also a judge in Tarn',
  ],
  ['The bridge, also known as the Bow, is closed.', 'The bridge, also known as the Bow, is closed'],
])('what ties a sentence to the one before goes, and nothing else: %s', (sentence, line) => {
  expect(draftsOf(readingWith(sentence), 0).map(textOf)).toContain(line);
});
