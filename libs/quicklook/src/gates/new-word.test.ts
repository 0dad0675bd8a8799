import { expect, test } from 'vitest';
import { verdict } from '../../test/prove.ts';
import { newWord } from './new-word.ts';

test.each([
  ['Mayor Ada Moe opened the bridge in Larksund.', 'Mayor Moe opened bridge'],
  [
    'Ada Moe opened the bridge. She thanked the crew on Monday.',
    'Ada Moe thanked the crew on Monday',
  ],
])(
  'each word is the sentence’s own, in its order, or a name for a pronoun that is certain: %s passes as %j',
  (text, line) => {
    expect(verdict(newWord, text, line)).toBeUndefined();
  },
);

test.each([
  ['Mayor Ada Moe opened the bridge.', 'Mayor Ada Moe burned the bridge'],
  ['Ada Moe met Ada Lind. She thanked the crew on Monday.', 'Ada Lind thanked the crew on Monday'],
  ['The crew thanked the mayor.', 'The mayor thanked the crew'],
])('it stops otherwise: %s as %j', (text, line) => {
  expect(verdict(newWord, text, line)).toBeTypeOf('string');
});
