import { expect, test } from 'vitest';
import { ledgerReason } from './ledger-reason.ts';

test.each([
  ['embargoed until 2026-02-17T10:00:00.000Z', 'embargoed until 2026-02-17T10:00:00.000Z'],
  ["the agency's word; the feed's rule", "the agency's word; the feed's rule"],
  ['/headline has to be text; it is "Dam \\"gave\\" way…"', '/headline has to be text; it is "…"'],
  ['/a is "Dam gave w…"; /b is "one" | "two"', '/a is "…"; /b is "…" | "…"'],
  ['it is "Dam gave way', 'it is "…"'],
  ['/associations/Dam has to be an item; it is 7', '/associations/…'],
  ['/a has to be text; it is -7.5e3; /b is missing', '/a has to be text; it is …; /b is missing'],
  [
    "Cannot read properties of undefined (reading 'Dam gave')",
    'Cannot read properties of undefined (reading "…")',
  ],
  ["no such `Dam gave`, “Dam gave” or 'Dam", 'no such "…", "…" or "…"'],
])('%s', (reason, shown) => {
  expect(ledgerReason(reason)).toBe(shown);
});

test('a reason is no longer than a line or two', () => {
  expect(ledgerReason('x'.repeat(10_000))).toHaveLength(301);
});
