import { expect, test } from 'vitest';
import { casingOf } from './casing.ts';

const casing = (text: string) => casingOf(text, 0, text.length, 3);

test.each([
  ['RAIN FALLS ON ORMVIK, SAYS UNESCO', 'upper'],
  ['Rain Falls on the Town of Ormvik', 'title'],
  ['rain falls on ormvik', 'lower'],
  ['Rain falls on Ormvik', 'prose'],
  ['Crowds saw Orm on Monday', 'prose'],
  ['Orm Met Moe in Paris.', 'prose'],
  ['ORMVIK RAIN', 'prose'],
  ['1 2 3', 'prose'],
])('the casing of %j is %s', (text, expected) => {
  expect(casing(text)).toBe(expected);
});
