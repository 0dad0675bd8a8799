import { expect, test } from 'vitest';
import { ConfigError } from './config.ts';
import { readNearDuplicateMode } from './near-duplicates.ts';

test('near-duplicates are linked unless that is switched off', () => {
  expect(readNearDuplicateMode({})).toBe('link');
  expect(readNearDuplicateMode({ QUICKWIRE_NEAR_DUPLICATES: 'off' })).toBe('off');
});

test('another word is refused, with those that are known', () => {
  const read = () => readNearDuplicateMode({ QUICKWIRE_NEAR_DUPLICATES: 'maybe' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/QUICKWIRE_NEAR_DUPLICATES is maybe; set it to one of link, /);
});
