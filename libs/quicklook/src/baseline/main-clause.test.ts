import { analyse } from '@quickwire/language';
import { expect, test } from 'vitest';
import { mainClause } from './main-clause.ts';

const cut = (text: string): string => {
  const { start, end } = mainClause(text, analyse(text, []).sentences[0]!);
  return text.slice(start, end);
};
const long = 'on the long dry road that runs from the old harbour to the far hills';

test('a long sentence is cut to its main clause where the tail adds nothing to its truth', () => {
  expect(cut(`The council closed the bridge on Monday, which stands ${long}.`)).toBe(
    'The council closed the bridge on Monday',
  );
});

test.each([
  'The council closed the bridge on Monday, which is safe.',
  `The council closed the bridge on Monday, which police said stands ${long}.`,
  `The council closed the bridge on Monday, while it is not shut ${long}.`,
  `When the council closed the bridge, which stands ${long}.`,
  `The council closed the bridge, which stands ${long}, and left.`,
])('it stays whole otherwise: %s', (text) => {
  expect(cut(text)).toBe(text);
});
