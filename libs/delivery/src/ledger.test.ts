import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeLog, fakeLog } from '../test/fake-log.ts';
import { conclude, receive } from '../test/samples.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { receiptDay } from './receipt-day.ts';

let log: FakeLog;
let ledger: Ledger;
beforeEach(() => {
  log = fakeLog();
  ledger = openLedger({ log, backoff: { firstMs: 1, longestMs: 5 } });
});
afterEach(() => ledger.close());

const totals = (expected: object) =>
  vi.waitFor(() => expect(ledger.snapshot().totals).toMatchObject(expected));

test('every receipt is accounted for, a held one through its release', async () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await receive(log, id);
  await totals({ received: 6, inFlight: 6 });
  await conclude(log, 'a', 'published');
  await conclude(log, 'b', 'held');
  await conclude(log, 'c', 'duplicate');
  await conclude(log, 'd', 'stale');
  await conclude(log, 'e', 'dead-lettered');
  await conclude(log, 'g', 'rejected');
  await conclude(log, 'h', 'dropped');
  await totals({
    received: 8,
    published: 1,
    held: 1,
    duplicate: 1,
    stale: 1,
    dropped: 1,
    rejected: 1,
    deadLettered: 1,
    inFlight: 1,
  });
  await conclude(log, 'b', 'published', 'held');
  await totals({ received: 8, published: 2, held: 0, inFlight: 1 });
  const { balanced, feeds, current } = ledger.snapshot();
  expect({ balanced, current }).toEqual({ balanced: true, current: true });
  expect(feeds).toMatchObject([{ feed: 'demo', received: 8 }]);
});

test('a repeated record counts once, a resent wire twice', async () => {
  await receive(log, 'a', 'item');
  await receive(log, 'a', 'item');
  await receive(log, 'b', 'item');
  await conclude(log, 'a', 'published');
  await conclude(log, 'a', 'published');
  await conclude(log, 'b', 'duplicate');
  await totals({ received: 2, published: 1, duplicate: 1, inFlight: 0 });
});

test('what ended without having been received shows as out of balance', async () => {
  await conclude(log, 'ghost', 'published');
  await totals({ published: 1, inFlight: -1 });
  expect(ledger.snapshot().balanced).toBe(false);
});

test('counting goes on after a fault of the log, without doubling', async () => {
  await receive(log, 'a');
  await totals({ received: 1 });
  log.fail();
  await vi.waitFor(() => expect(ledger.snapshot().current).toBe(false));
  log.mend();
  await receive(log, 'b');
  await totals({ received: 2 });
  await vi.waitFor(() => expect(ledger.snapshot().current).toBe(true));
});

test('the day of a receipt is in its id', () => {
  expect(receiptDay('019c6af1-9c00-7000-8000-000000000000', 0)).toMatch(/^2026-/);
  expect(receiptDay('other', Date.UTC(2026, 1, 17))).toBe('2026-02-17');
});
