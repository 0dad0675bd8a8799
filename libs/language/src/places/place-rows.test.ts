import { expect, test } from 'vitest';
import { placeKey } from './place-key.ts';
import { readPlaceRows } from './place-rows.ts';

const table = `# A remark.
AA-1\tNorth Isle|Isla Norte\t10\t-20\t90
\tHarbour|Port Sainte\t10.5\t-20.5\t40
\tTwin\t11\t-21\t3
AA-2\tSouth Isle
\tTwin\t12\t-22\t5
`;
const rows = readPlaceRows(table, (country, key) => country === 'AA' && key === 'harbour');
const named = (name: string) => rows.withKey(placeKey(name));

test('a place is found by each of its names, however they are spelt', () => {
  expect(named('HARBOUR')).toEqual(named('port  sainte'));
  expect(named('Harbour')).toEqual([
    {
      kind: 'city',
      name: 'Harbour',
      country: 'AA',
      subdivision: 'AA-1',
      latitude: 10.5,
      longitude: -20.5,
      people: 40,
      isCapital: true,
    },
  ]);
});

test('places that share a name come in the order of the table, as the same objects each time', () => {
  expect(named('Twin').map(({ subdivision }) => subdivision)).toEqual(['AA-1', 'AA-2']);
  expect(named('Twin')[0]).toBe(named('twin')[0]);
});

test('a subdivision is found by its code and by its names, with what is known of it', () => {
  expect(rows.ofCode('AA-2')).toEqual({
    kind: 'subdivision',
    name: 'South Isle',
    country: 'AA',
    subdivision: 'AA-2',
    people: 0,
  });
  expect(rows.ofCode('AA-1')).toBe(named('Isla Norte')[0]);
});

test('what is not in the table is not found', () => {
  expect(named('Harbou')).toEqual([]);
  expect(rows.ofCode('AA')).toBeUndefined();
});
