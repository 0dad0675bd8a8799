import type { OutcomeKind, Standing } from '@quickwire/contracts';
import { faultOf, type LedgerEntry, type LedgerFault } from './ledger-entry.ts';

/** A receipt and where it stands. Ids, versions, times, outcomes and reasons: nothing of what the story says. */
export interface LedgerItem {
  readonly receiptId: string;
  readonly storyId?: string;
  readonly feed: string;
  readonly day: string;
  readonly version?: string;
  readonly receivedAt: string;
  readonly outcome: Standing;
  /** Since when it has stood there. */
  readonly since: string;
  /** The stage that said so; of what is in flight, the door. */
  readonly stage: string;
  readonly reason?: string;
  /** Milliseconds since the receipt; of what is in flight alone. */
  readonly ageMs?: number;
  readonly fault?: LedgerFault;
}

/** One outcome on the way. */
export interface LedgerReceiptStep {
  readonly outcome: OutcomeKind;
  readonly previous?: OutcomeKind;
  readonly stage: string;
  readonly reason?: string;
  readonly at: string;
}

/** Everything known of one receipt. */
export interface LedgerReceipt extends LedgerItem {
  /** Its outcomes in their order. */
  readonly steps: readonly LedgerReceiptStep[];
  /** The stages that its event passed up to the last outcome. */
  readonly passed: readonly { readonly stage: string; readonly at: string }[];
}

const timeText = (ms: number): string => new Date(ms).toISOString();

export const toItem = (entry: LedgerEntry, now: number): LedgerItem => {
  const { receiptId, storyId, feed, day, version, receivedAt, outcome, since, steps } = entry;
  const last = steps.at(-1);
  const fault = faultOf(entry);
  return {
    receiptId,
    ...(storyId !== undefined && { storyId }),
    feed,
    day,
    ...(version !== undefined && { version }),
    receivedAt: timeText(receivedAt),
    outcome,
    since: timeText(since),
    stage: last?.stage ?? 'ingestion',
    ...(last?.reason !== undefined && { reason: last.reason }),
    ...(outcome === 'in-flight' && { ageMs: Math.max(0, now - receivedAt) }),
    ...(fault && { fault }),
  };
};

export const toReceipt = (entry: LedgerEntry, now: number): LedgerReceipt => ({
  ...toItem(entry, now),
  steps: entry.steps.map(({ outcome, previous, stage, reason, at }) => ({
    outcome,
    ...(previous && { previous }),
    stage,
    ...(reason !== undefined && { reason }),
    at: timeText(at),
  })),
  passed: entry.passed.map(([stage, at]) => ({ stage, at: timeText(at) })),
});
