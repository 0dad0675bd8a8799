import { expect, test } from 'vitest';
import { marked } from '../../test/marked.ts';
import { names } from './names.ts';
import { salience } from './salience.ts';

const ranked = (text: string, headline = ''): string[] =>
  marked(text, [names, salience], { headline })
    .entities.toSorted((a, b) => (b.salience ?? 0) - (a.salience ?? 0))
    .map(({ name }) => name);

test('what is named often, early and as the subject matters more', () => {
  expect(
    ranked('[PER Bo Orm] spoke in [LOC Oslo]. [PER Orm] will run. He told [PER Eva Lind] so.'),
  ).toEqual(['Bo Orm', 'Oslo', 'Eva Lind']);
});

test('what the headline names matters more, though by the surname alone', () => {
  const text = '[PER Bo Orm] met [PER Eva Lind].';
  expect(ranked(text)[0]).toBe('Bo Orm');
  expect(ranked(text, 'Lind wins the day')[0]).toBe('Eva Lind');
});

test('to be the subject once does not outweigh to be what the story keeps telling of', () => {
  const text =
    'Rain fell. The crew met [PER Bo Orm]. They gave [PER Orm] a flag. [PER Eva Lind] left.';
  expect(ranked(text)).toEqual(['Bo Orm', 'Eva Lind']);
});

test('it is of 0 to 1', () => {
  const { entities } = marked('[PER Bo Orm] spoke.', [names, salience], { headline: 'Bo Orm' });
  expect(entities[0]?.salience).toBe(1);
  expect(marked('', [names, salience]).entities).toEqual([]);
});
