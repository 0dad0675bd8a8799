import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventHeaders, type LedgerList, ledgerLists, Outcome } from '@quickwire/contracts';
import { type Ledger, type LedgerCounts, openLedger } from '@quickwire/delivery';
import type { EventLog } from '@quickwire/streaming';
import { expect } from 'vitest';
import { readAll } from './read-all.ts';

/** How a log's topics are called, where not as the pipeline's. */
export type TopicNames = (name: 'stories.received' | 'pipeline.outcomes') => string;

/** Every receipt that the log has a record of, read without the ledger. */
const receiptsIn = async (log: EventLog, topicIn: TopicNames): Promise<readonly string[]> => {
  const stories = await readAll(log, topicIn('stories.received'));
  const outcomes = await readAll(log, topicIn('pipeline.outcomes'));
  return [
    ...new Set([
      ...stories.map(({ headers }) => headers[eventHeaders.receipt] ?? ''),
      ...outcomes
        .map(({ value }) => Outcome.parse(JSON.parse(Buffer.from(value).toString())))
        .filter(({ outcome }) => outcome === 'rejected' || outcome === 'dropped')
        .map(({ receiptId }) => receiptId as string),
    ]),
  ].sort();
};

/** The receipts that a list of the ledger gives, page by page. */
const listed = (ledger: Ledger, outcome: LedgerList): string[] => {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = ledger.page({ outcome, limit: 100, cursor });
    found.push(...items.map(({ receiptId }) => receiptId));
    cursor = next;
  } while (cursor);
  return found;
};

/**
 * Builds the ledger from a drained log and expects that it balances: the equation holds, nothing is in flight, and each
 * receipt that the log has stands in exactly one place.
 * @returns the totals
 */
export const expectLedgerBalances = async (
  log: EventLog,
  topicIn: TopicNames = (name) => name,
): Promise<LedgerCounts> => {
  const errors: Error[] = [];
  const directory = mkdtempSync(join(tmpdir(), 'quickwire-ledger-'));
  const view = {
    bounds: (topic) => log.bounds(topicIn(topic as 'stories.received')),
    read: (options) =>
      log.read({ ...options, topic: topicIn(options.topic as 'stories.received') }),
  } as EventLog;
  const ledger = openLedger({ directory, log: view, onError: (error) => errors.push(error) });
  try {
    await ledger.ready;
    const { totals, balanced } = ledger.snapshot();
    const { received, outOfBalance, ...standing } = totals;
    const lists = ledgerLists.map((list) => [list, listed(ledger, list)] as const);
    expect(Object.fromEntries(lists)).toMatchObject({ 'in-flight': [], 'out-of-balance': [] });
    expect(outOfBalance).toBe(0);
    expect(Object.values(standing).reduce((sum, n) => sum + n, 0)).toBe(received);
    expect(balanced).toBe(true);
    const standings = lists.flatMap(([list, ids]) => (list === 'out-of-balance' ? [] : ids));
    expect(standings.sort()).toEqual(await receiptsIn(log, topicIn));
    for (const receiptId of standings)
      expect(ledger.receipt(receiptId)).toMatchObject({ receiptId });
    expect(errors).toEqual([]);
    return totals;
  } finally {
    await ledger.close();
    rmSync(directory, { recursive: true });
  }
};
