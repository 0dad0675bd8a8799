import { expect, test } from 'vitest';
import { createSharePlaces } from './share-places.ts';

test('a share has the place that it was given', () => {
  const places = createSharePlaces(100, 4);
  expect(places.find(7)).toBe(-1);
  const place = places.give(7);
  expect(places.find(7)).toBe(place);
});

test('a place is taken from a share that nobody asked for since', () => {
  const places = createSharePlaces(100, 3);
  for (const share of [1, 2, 3]) places.give(share);
  expect(places.find(1)).toBeGreaterThanOrEqual(0);
  places.give(4);
  expect([1, 2, 3, 4].map((share) => places.find(share) >= 0)).toEqual([true, false, true, true]);
});

test('a place given now is safe until all others were looked at', () => {
  const places = createSharePlaces(1000, 50);
  for (let share = 0; share < 50; share++) places.give(share);
  for (let first = 50; first < 900; first += 10) {
    const given = Array.from({ length: 10 }, (_, at) => places.give(first + at));
    expect(new Set(given).size).toBe(10);
    given.forEach((place, at) => {
      expect(places.find(first + at)).toBe(place);
    });
  }
});
