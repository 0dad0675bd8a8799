import { describe, expect, test } from 'vitest';
import { quantitiesOf } from '../pipes/quantities.ts';
import { sameQuantity } from './same-quantity.ts';

const same = (a: string, b: string): boolean => {
  const [first, second] = [quantitiesOf(a), quantitiesOf(b)];
  expect([first.length, second.length]).toEqual([1, 1]);
  return sameQuantity(first[0]!, second[0]!);
};

describe('the same quantity, however it is worded', () => {
  test.each([
    ['20%', 'twenty per cent'],
    ['$1.5 billion', '1,500 million dollars'],
    ['two weeks', '14 days'],
    ['90 minutes', 'an hour and a half later'],
    ['two dozen eggs', '24 eggs'],
    ['a 12-member panel', '12 members'],
    ['killing 23', '23 people'],
    ['30 kilometres', '30km'],
    ['aged 12', 'a 12-year-old'],
    ['won 3-1', 'a 3–1 win'],
    ['Feb. 17, 2026', '2026-02-17'],
    ['6:30 p.m.', '6.30pm'],
    ['at least 200 people', 'more than 200 people'],
    ['the 21st', 'the twenty-first'],
    ['10 to 12 people', '10-12 people'],
  ])('%s: %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });
});

describe('another quantity', () => {
  test.each([
    ['20%', '20 percentage points'],
    ['20%', '21%'],
    ['$5', '£5'],
    ['23 people', '23 ships'],
    ['30 km', '30 miles'],
    ['30 km', 'killing 30'],
    ['hundreds of people', '100 people'],
    ['10 to 12 people', '10 people'],
    ['one month later', '30 days later'],
    ['18 months old', '18 years old'],
    ['won 3-1', 'lost 1-3'],
    ['February 2026', 'Feb. 17, 2026'],
    ['6:30 p.m.', '6:30 p.m. EST'],
    ['2026-02-17', 'in 2026'],
  ])('%s: %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});
