import { expect, test } from 'vitest';
import { readingWith } from '../../test/prove.ts';
import { leadOf, openingOf } from './lead.ts';

const lead = (text: string) => leadOf(readingWith(text))?.text;

test('the lead has no sentence that only announces the next at its end, nor at its beginning', () => {
  expect(lead('What is known:\n\nThe ferry sank off Tarn. Nobody was hurt.')).toBe(
    'The ferry sank off Tarn. Nobody was hurt.',
  );
  expect(lead('The ferry sank off Tarn. Its captain told the court this:\n\n“It rained.”')).toMatch(
    /“It rained\.”$/,
  );
  expect(
    lead(`The ferry sank off Tarn ${'in a storm '.repeat(20)}. The crew gave these reasons:`),
  ).toMatch(/storm \.$/);
});

test('a text that only announces opens with that', () => {
  const reading = readingWith('What is known:');
  expect(openingOf(reading)).toHaveLength(1);
});
