import { expect, test } from 'vitest';
import { casingOf } from './casing.ts';

const casing = (text: string) => casingOf(text, 0, text.length, 3);

test.each([
  ['RAIN FALLS ON ORMVIK, SAYS UNESCO', 'upper'],
  ['Rain Falls on the Town of Ormvik', 'title'],
  ['rain falls on ormvik', 'lower'],
  ['Rain falls on Ormvik', undefined],
  ['Crowds saw Orm on Monday', undefined],
  ['Orm Met Moe in Paris.', undefined],
  ['ORMVIK RAIN', undefined],
  ['1 2 3', undefined],
])('the casing of %j is %s', (text, expected) => {
  expect(casing(text)).toBe(expected);
});
