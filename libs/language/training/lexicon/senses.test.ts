import { expect, test } from 'vitest';
import { SENSE_LEVELS, SENSES } from '../../src/lexicon/lexicon.ts';
import { judgeSenses } from './senses.ts';

const ONE_OF = (sense: number): Float32Array =>
  new Float32Array(SENSES.length).fill(1, sense, sense + 1);

test('a word that nothing is known of is judged by the words beside it', () => {
  const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
  // Even words lie one way and are people, odd ones another and are no names.
  const values = Float32Array.from(words.flatMap((_, i) => (i % 2 === 0 ? [1, 0] : [0, 1])));
  const known = new Map(
    words.slice(2).map((word, i) => [word, ONE_OF(i % 2 === 0 ? 0 : SENSES.length - 1)]),
  );
  const [person, common] = judgeSenses(words, { width: 2, values }, known);
  expect(person).toBe(SENSE_LEVELS - 1);
  expect(common).toBe(0);
});
