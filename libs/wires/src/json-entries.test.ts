import { expect, test } from 'vitest';
import { entriesInJson } from './json-entries.ts';

test.each([
  ['', '[{"a":1,"a":2}, [3,[4]] ,"],[", 5.0]', ['{"a":1,"a":2}', '[3,[4]]', '"],["', '5.0']],
  ['', '[]', []],
  ['/docs', '{"n":[9],"docs":[ {"docs":[1]} ],"m":[8]}', ['{"docs":[1]}']],
  ['/a~1b/~01', '{"a/b":{"~1":[1]}}', ['1']],
  ['/1/x', '[{"x":[1]},{"x":[2,3]}]', ['2', '3']],
  ['/d', '{"d":[1],"\\u0064":[2]}', ['2']],
])('the entries at %j of %s are as they were written', (pointer, text, entries) => {
  expect(entriesInJson(text, pointer)).toEqual(entries);
});

test.each([
  ['', '{"docs":[1]}'],
  ['/docs', '{"list":{"docs":[1]}}'],
  ['/docs', '{"docs":{"a":[1]}}'],
])('there are none at %j of %s', (pointer, text) => {
  expect(entriesInJson(text, pointer)).toBeUndefined();
});
