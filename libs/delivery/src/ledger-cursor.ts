import { packCursor, unpackCursor } from './cursor.ts';
import { BadCursorError } from './errors.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { LedgerPageKey } from './ledger-store.ts';

/** Where a page ended, as opaque text for a client to send back. */
export const formatLedgerCursor = ({ day, since, receiptId }: LedgerEntry): string =>
  packCursor([day, since, receiptId]);

/**
 * Reads a cursor back.
 * @throws {BadCursorError} when it is not one that {@link formatLedgerCursor} made
 */
export const parseLedgerCursor = (cursor: string): LedgerPageKey => {
  const [day, since, receiptId, ...more] = unpackCursor(cursor);
  if (
    typeof day !== 'string' ||
    !/^\d{4}-\d\d-\d\d$/.test(day) ||
    !Number.isSafeInteger(since) ||
    typeof receiptId !== 'string' ||
    receiptId.length > 64 ||
    more.length > 0
  )
    throw new BadCursorError();
  return [day, since as number, receiptId];
};
