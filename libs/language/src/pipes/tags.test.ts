import { describe, expect, test } from 'vitest';
import { analyse, BASIC_PIPES } from '../pipeline.ts';
import { tags } from './tags.ts';

const tagged = (text: string): string =>
  analyse(text, [], {}, [...BASIC_PIPES, tags])
    .sentences.flatMap((sentence) =>
      sentence.tokens.map(({ text: word }, at) => `${word}/${sentence.tags![at]}`),
    )
    .join(' ');

describe('parts of speech', () => {
  test('tell a verb from a noun of the same letters', () => {
    expect(tagged('The march began. They march on Monday.')).toBe(
      'The/DET march/NOUN began/VERB ./PUNCT They/PRON march/VERB on/ADP Monday/PROPN ./PUNCT',
    );
  });

  test.each([
    ['Council Approves New Budget for Schools', 'Approves/VERB'],
    ['COUNCIL APPROVES NEW BUDGET FOR SCHOOLS', 'APPROVES/VERB'],
    ['COUNCIL APPROVES NEW BUDGET FOR SCHOOLS', 'NEW/ADJ'],
    ['council approves new budget for schools', 'approves/VERB'],
  ])('hold in any letter case: %s', (text, expected) => {
    expect(tagged(text)).toContain(expected);
  });

  test('come with Penn tags, one of each a token', () => {
    const [sentence] = analyse('Taken aback, she left.', [], {}, [...BASIC_PIPES, tags]).sentences;
    expect(sentence!.penn?.[0]).toBe('VBN');
    expect(sentence!.tags).toHaveLength(sentence!.tokens.length);
    expect(sentence!.penn).toHaveLength(sentence!.tokens.length);
  });
});
