import { expect, test } from 'vitest';
import { marked } from '../../test/marked.ts';
import { CASES } from '../../test/place-cases.ts';
import { placeKey } from '../places/place-key.ts';
import { names } from './names.ts';
import { places } from './places.ts';

const verdicts = CASES.map(({ text, place, expected }) => {
  const { entities } = marked(text, [names, places]);
  const entity = entities.find(({ name }) => placeKey(name) === placeKey(place));
  const given = entity?.geography?.subdivision ?? entity?.geography?.country ?? '-';
  return { text, place, expected, given, isFound: entity !== undefined };
});
const shown = (list: typeof verdicts): string =>
  list.map(({ text, expected, given }) => `${text}: ${given}, not ${expected}`).join('\n');

test('every case names its place', () => {
  expect(verdicts.filter(({ isFound }) => !isFound)).toEqual([]);
  expect(CASES.length).toBeGreaterThanOrEqual(200);
});

test('at least 95 % of the cases are right, and of a hundred at most one has a wrong code', () => {
  const failed = verdicts.filter(({ expected, given }) => expected !== given);
  const wrong = failed.filter(({ given }) => given !== '-');
  const right = CASES.length - failed.length;
  console.log(
    `places: ${right} of ${CASES.length} right (${((100 * right) / CASES.length).toFixed(1)} %), ${wrong.length} wrong, ${failed.length - wrong.length} missing`,
  );
  expect(right / CASES.length, shown(failed)).toBeGreaterThanOrEqual(0.95);
  expect(wrong.length / CASES.length, shown(wrong)).toBeLessThanOrEqual(0.01);
});
