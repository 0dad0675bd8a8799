import { analyse } from '@quickwire/language';
import { describe, expect, test } from 'vitest';
import { isSelfContained } from './self-contained.ts';

const standsAlone = (line: string): boolean => {
  const doc = analyse(line, []);
  return doc.sentences.length === 1 && isSelfContained(line, doc.sentences[0]!);
};

describe('a line stands alone', () => {
  test.each([
    'The bridge in Larksund opened on Tuesday',
    'Mayor Tora Lindqvar praised her crew on Monday',
    'Police said three people were hurt',
    '“The bridge is safe for lorries,” Oyelund said',
  ])('%s', (line) => {
    expect(standsAlone(line)).toBe(true);
  });
});

describe('a line leans on what came before, or is none', () => {
  test.each([
    'But the bridge in Larksund opened',
    'This opened the road to Larksund',
    'Each carries 250 people to Larksund',
    'Most will be sent to Larksund',
    'In October it stood at a third',
    'On Monday she opened the bridge',
    'We saw the bridge in Larksund',
    'Will the bridge in Larksund open?',
    '“The bridge in Larksund is open',
    '“The bridge is safe for lorries,” she said',
    'A driver said the bridge was shut',
    '“The bridge is safe for all lorries”',
    'The two met in Larksund on Monday',
    'Bridge opens now',
    `Larksund ${'and more '.repeat(10)}opened`,
    `a b c ${'d'.repeat(1_000_000)}`,
  ])('%.60s', (line) => {
    expect(standsAlone(line)).toBe(false);
  });
});
