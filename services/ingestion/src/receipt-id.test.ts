import { expect, test } from 'vitest';
import { newReceiptId } from './receipt-id.ts';

test('is a UUID of version 7 that holds its time', () => {
  const now = Date.parse('2026-02-17T10:00:00.123Z');
  const id = newReceiptId(now);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
});

test('sorts by time and is never given twice', () => {
  expect(newReceiptId(1000) < newReceiptId(1001)).toBe(true);
  expect(new Set(Array.from({ length: 1000 }, () => newReceiptId(1000))).size).toBe(1000);
});
