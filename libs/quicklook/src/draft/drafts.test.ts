import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { draftsOf } from './drafts.ts';

test('the lines of a sentence are drawn once in a reading, and anew in another', () => {
  const text = 'The council of Larksund closed an old bridge on Tuesday.';
  const reading = readingWith(text);
  const drawn = draftsOf(reading, 0);
  expect(drawn.length).toBeGreaterThan(0);
  expect(draftsOf(reading, 0)).toBe(drawn);
  expect(draftsOf(readingWith(text), 0)).not.toBe(drawn);
});
