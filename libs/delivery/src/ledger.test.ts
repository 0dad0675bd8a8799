import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeLog, fakeLog } from '../test/fake-log.ts';
import { conclude, receive } from '../test/samples.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { receiptDay } from './receipt-day.ts';

const DAY_MS = 86_400_000;

let directory: string;
let log: FakeLog;
let ledger: Ledger;
let ahead: number;

const open = (of: FakeLog = log): Ledger =>
  openLedger({
    directory,
    log: of,
    backoff: { firstMs: 1, longestMs: 5 },
    now: () => Date.now() + ahead,
  });

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'qw-ledger-'));
  ahead = 0;
  log = fakeLog();
  ledger = open();
});
afterEach(async () => {
  await ledger.close();
  await rm(directory, { recursive: true });
});

const totals = (expected: object) =>
  vi.waitFor(() => expect(ledger.snapshot().totals).toMatchObject(expected));

const idsOf = (outcome?: Parameters<Ledger['page']>[0]['outcome']): string[] =>
  ledger.page({ outcome, limit: 100 }).items.map(({ receiptId }) => receiptId);

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
    outOfBalance: 0,
  });
  await conclude(log, 'b', 'published', 'held');
  await totals({ received: 8, published: 2, held: 0, inFlight: 1 });
  const { balanced, feeds, current } = ledger.snapshot();
  expect({ balanced, current }).toEqual({ balanced: true, current: true });
  expect(feeds).toMatchObject([{ feed: 'demo', received: 8 }]);
});

test('each number opens to its receipts', async () => {
  for (const id of ['a', 'b', 'c', 'd']) await receive(log, id);
  await conclude(log, 'a', 'published');
  await conclude(log, 'b', 'held');
  await conclude(log, 'x', 'dropped');
  await totals({ published: 1, held: 1, dropped: 1, inFlight: 2 });
  expect(idsOf('published')).toEqual(['a']);
  expect(idsOf('held')).toEqual(['b']);
  expect(idsOf('dropped')).toEqual(['x']);
  expect(idsOf('in-flight').sort()).toEqual(['c', 'd']);
  expect(idsOf('dead-lettered')).toEqual([]);
  expect(idsOf().sort()).toEqual(['a', 'b', 'c', 'd', 'x']);
  await conclude(log, 'b', 'stale', 'held');
  await totals({ held: 0, stale: 1 });
  expect(idsOf('held')).toEqual([]);
  expect(idsOf('stale')).toEqual(['b']);
  const [waiting] = ledger.page({ outcome: 'in-flight', limit: 1 }).items;
  expect(waiting?.ageMs).toBeLessThan(60_000);
});

test('pages give each receipt once, newest first, whatever is asked for', async () => {
  const ids = Array.from({ length: 25 }, (_, n) => `r${String(n).padStart(2, '0')}`);
  for (const [n, id] of ids.entries()) {
    await receive(log, id);
    if (n % 3 === 0) await conclude(log, id, 'published');
  }
  await totals({ received: 25, published: 9 });
  const pages = (outcome?: 'published') => {
    const found: ReturnType<Ledger['page']>['items'][number][] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const page = ledger.page({ outcome, limit: 4, cursor });
      expect(page.items.length).toBeGreaterThan(0);
      found.push(...page.items);
      cursor = page.next;
    }
    return found;
  };
  for (const [found, count] of [
    [pages(), 25],
    [pages('published'), 9],
  ] as const) {
    expect(new Set(found.map(({ receiptId }) => receiptId)).size).toBe(count);
    expect(found).toHaveLength(count);
    const times = found.map(({ since }) => since);
    expect(times).toEqual([...times].sort().reverse());
  }
  expect(ledger.page({ feed: 'other', limit: 5 })).toEqual({ items: [] });
  expect(ledger.snapshot({ feed: 'other' })).toMatchObject({ feeds: [], balanced: true });
});

test('a receipt tells the way it went', async () => {
  await receive(log, 'a');
  await conclude(log, 'a', 'held');
  await conclude(log, 'a', 'published', 'held');
  await totals({ published: 1 });
  expect(ledger.receipt('a')).toMatchObject({
    receiptId: 'a',
    feed: 'demo',
    version: '1',
    outcome: 'published',
    stage: 'publishing',
    steps: [{ outcome: 'held' }, { outcome: 'published', previous: 'held' }],
  });
  expect(ledger.receipt('b')).toBeUndefined();
});

test('nothing of what a story says is kept', async () => {
  await receive(log, 'a');
  await conclude(log, 'a', 'held');
  await totals({ held: 1 });
  const told = JSON.stringify([ledger.receipt('a'), ledger.page({ limit: 9 })]);
  expect(told).not.toMatch(/Headline|council|close/i);
});

test('a repeated record counts once, a resent wire twice', async () => {
  await receive(log, 'a', 'item');
  await receive(log, 'a', 'item');
  await receive(log, 'b', 'item');
  await conclude(log, 'a', 'published');
  await conclude(log, 'a', 'published');
  await conclude(log, 'b', 'duplicate');
  await totals({ received: 2, published: 1, duplicate: 1, inFlight: 0 });
  expect(ledger.snapshot().balanced).toBe(true);
});

test('what ended without having been received shows as out of balance, with the receipt', async () => {
  await conclude(log, 'ghost', 'published');
  await totals({ published: 1, received: 0, outOfBalance: 1 });
  expect(ledger.snapshot().balanced).toBe(false);
  expect(ledger.page({ outcome: 'out-of-balance', limit: 9 }).items).toMatchObject([
    { receiptId: 'ghost', fault: 'never-received' },
  ]);
});

test('what ended twice shows as out of balance, with the receipt', async () => {
  await receive(log, 'a');
  await conclude(log, 'a', 'published');
  await conclude(log, 'a', 'stale');
  await totals({ published: 0, stale: 1, outOfBalance: 1 });
  expect(ledger.snapshot().balanced).toBe(false);
  expect(ledger.page({ outcome: 'out-of-balance', limit: 9 }).items).toMatchObject([
    { receiptId: 'a', fault: 'ended-twice' },
  ]);
});

test('an outcome that is read before its receipt counts once the receipt is there', async () => {
  await conclude(log, 'a', 'published');
  await totals({ outOfBalance: 1 });
  await receive(log, 'a');
  await totals({ received: 1, published: 1, inFlight: 0, outOfBalance: 0 });
  expect(idsOf('out-of-balance')).toEqual([]);
});

test('a restart goes on where it was and counts nothing twice', async () => {
  for (const id of ['a', 'b', 'c']) await receive(log, id);
  await conclude(log, 'a', 'published');
  await totals({ received: 3, published: 1 });
  await ledger.close();
  const from: unknown[] = [];
  const { read } = log;
  log.read = (options) => {
    from.push(options.from);
    return read(options);
  };
  await receive(log, 'd');
  await conclude(log, 'b', 'stale');
  ledger = open();
  await ledger.ready;
  await totals({ received: 4, published: 1, stale: 1, inFlight: 2 });
  // The first two only look whether it is the same log.
  const begun = from
    .slice(2)
    .map((offsets) => Math.max(...(offsets as Map<number, number>).values()));
  expect(begun.length).toBeGreaterThan(1);
  expect(Math.min(...begun)).toBeGreaterThan(0);
});

test('a folder of another log is built anew, even where that log is longer', async () => {
  for (const id of ['a', 'b', 'c']) await receive(log, id, 'item');
  await totals({ received: 3 });
  await ledger.close();
  const other = fakeLog();
  for (const id of ['d', 'e', 'f', 'g']) await receive(other, id, 'item');
  ledger = open(other);
  await ledger.ready;
  await totals({ received: 4, inFlight: 4 });
  expect(ledger.receipt('a')).toBeUndefined();
  await ledger.close();
  ledger = open(fakeLog());
  await ledger.ready;
  await totals({ received: 0 });
});

test('days older than the topics are kept are swept, and late outcomes of theirs left out', async () => {
  for (const id of ['a', 'b']) await receive(log, id);
  await totals({ received: 2 });
  await ledger.close();
  ahead = 15 * DAY_MS;
  ledger = open();
  await ledger.ready;
  expect(ledger.snapshot()).toMatchObject({ totals: { received: 0 }, feeds: [] });
  await vi.waitFor(() => expect(ledger.receipt('a')).toBeUndefined());
  await conclude(log, 'a', 'published');
  await conclude(log, 'c', 'rejected');
  // A receipt of that later day: once it is counted, those before it have been read.
  const later = (Date.now() + ahead).toString(16).padStart(12, '0');
  await conclude(log, `${later.slice(0, 8)}-${later.slice(8)}-7000-8000-000000000000`, 'rejected');
  await totals({ rejected: 1 });
  await ledger.close();
  ahead = 0;
  ledger = open();
  await ledger.ready;
  expect(ledger.snapshot().totals).toMatchObject({ received: 1, published: 0, rejected: 1 });
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
