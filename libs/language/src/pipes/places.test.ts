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

test('at least 95 % of the cases are right, and at most one of a hundred has a wrong code', () => {
  const failed = verdicts.filter(({ expected, given }) => expected !== given);
  // A country without its subdivision is coarse, not wrong.
  const wrong = failed.filter(
    ({ expected, given }) => given !== '-' && !expected.startsWith(`${given}-`),
  );
  const right = CASES.length - failed.length;
  const percent = ((100 * right) / CASES.length).toFixed(1);
  console.log(
    `places: ${right} of ${CASES.length} right (${percent} %), ${wrong.length} with a wrong code, ${failed.length - wrong.length} with none or the country alone`,
  );
  expect(right / CASES.length, shown(failed)).toBeGreaterThanOrEqual(0.95);
  expect(wrong.length / CASES.length, shown(wrong)).toBeLessThanOrEqual(0.01);
});
