import { expect, test } from 'vitest';
import { parseDuration, shortDuration } from './index.ts';

test.each([
  ['15m', 900_000],
  ['30s', 30_000],
  ['1h30m', 5_400_000],
  ['2d', 172_800_000],
  ['PT15M', 900_000],
  ['P1D', 86_400_000],
  ['P1DT2H3M4S', 93_784_000],
])('%s is read, and written short again', (text, ms) => {
  expect(parseDuration(text)).toBe(ms);
  expect(parseDuration(shortDuration(ms))).toBe(ms);
});

test.each([
  '',
  'P',
  'PT',
  'P1DT',
  '0s',
  'PT0S',
  '15',
  '-5m',
  '1.5h',
  '5 m',
  'P1M',
  'P1Y',
  '15M',
  `${'9'.repeat(40)}d`,
])('%j is none', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
