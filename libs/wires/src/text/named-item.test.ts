import { describe, expect, test } from 'vitest';
import { killedItems, namedItem, orderedItems } from './named-item.ts';

describe('a note that kills takes down each item that it names', () => {
  test.each([
    ['KILL urn:ex:101.', ['urn:ex:101']],
    ['KILL urn:ex:101 and urn:ex:102', ['urn:ex:101', 'urn:ex:102']],
    [
      'KILL: urn:ex:101, urn:ex:102 and urn:ex:103. Sent in error.',
      ['urn:ex:101', 'urn:ex:102', 'urn:ex:103'],
    ],
    ['Please kill urn:ex:101, urn:ex:102, sent in error.', ['urn:ex:101', 'urn:ex:102']],
    ['KILL urn:ex:101 und urn:ex:102', ['urn:ex:101', 'urn:ex:102']],
    ['KILL both urn:ex:101 as well as the story urn:ex:102', ['urn:ex:101', 'urn:ex:102']],
    ['KILL:\n- urn:ex:101\n- urn:ex:102\n', ['urn:ex:101', 'urn:ex:102']],
    ['KILL urn:ex:101 (Dam bursts) and urn:ex:102 (Weir holds)', ['urn:ex:101', 'urn:ex:102']],
    ['KILL the stories “Dam” (urn:ex:101) and “Weir” (urn:ex:102).', ['urn:ex:101', 'urn:ex:102']],
    ['KILL urn:ex:101. Also kill urn:ex:102.', ['urn:ex:101', 'urn:ex:102']],
    [
      'KILL tag:ap.org,2011:abc0 or https://x.example/2',
      ['tag:ap.org,2011:abc0', 'https://x.example/2'],
    ],
    ['KILL urn:ex:101 and urn:ex:101', ['urn:ex:101']],
  ])('%j', (note, ids) => {
    expect(killedItems(note)).toEqual(ids);
  });

  test.each([
    'KILL urn:ex:101, urn:ex:102 stands.',
    'KILL urn:ex:101, urn:ex:102 and urn:ex:103 stand.',
    'KILL urn:ex:101 and use urn:ex:102.',
    'KILL urn:ex:101. It is replaced by urn:ex:102.',
    'KILL urn:ex:101; urn:ex:102 replaces it.',
    'KILL urn:ex:101, see urn:ex:102.',
    'KILL urn:ex:101. urn:ex:102 follows.',
  ])('and none that stands or takes its place: %j', (note) => {
    expect(killedItems(note)).toEqual(['urn:ex:101']);
  });

  test('of a killed item only where the note orders it', () => {
    expect(orderedItems('KILL urn:ex:101 and urn:ex:102')).toEqual(['urn:ex:101', 'urn:ex:102']);
    expect(orderedItems('KILL: replaced by urn:ex:102')).toEqual([]);
    expect(orderedItems('KILL: sent in error. See urn:ex:102')).toEqual([]);
  });
});

test('the item that a note names first is the one it is about', () => {
  expect(namedItem('Corrects urn:ex:101, urn:ex:102 stands.')).toBe('urn:ex:101');
  expect(namedItem(undefined)).toBeUndefined();
});

test.each([' ', 'kill ', '(', 'urn:ex:101 ( ', 'urn:ex:101, the '])(
  'a note of nothing but %j is read at once',
  (words) => {
    const started = performance.now();
    killedItems(words.repeat(8000));
    expect(performance.now() - started).toBeLessThan(500);
  },
);
