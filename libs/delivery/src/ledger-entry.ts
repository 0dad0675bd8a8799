import type { Outcome, OutcomeKind, Standing } from '@quickwire/contracts';
import { ledgerReason } from './ledger-reason.ts';

/** What can be wrong with a receipt. */
export type LedgerFault = 'ended-twice' | 'never-received';

/** One outcome on a receipt's way. */
export interface LedgerStep {
  readonly eventId: string;
  readonly outcome: OutcomeKind;
  readonly previous?: OutcomeKind | undefined;
  readonly stage: string;
  readonly reason?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A stage that an event has passed, and when, in milliseconds since 1970. */
export type Passed = readonly [stage: string, at: number];

/** All that is kept of one receipt. Nothing of what the story says. */
export interface LedgerEntry {
  readonly receiptId: string;
  readonly storyId?: string | undefined;
  readonly feed: string;
  /** UTC day of the receipt, `2026-02-17`. */
  readonly day: string;
  readonly version?: string | undefined;
  /** When it was received, in milliseconds since 1970. */
  readonly receivedAt: number;
  /** Its record in `stories.received` has been read. */
  readonly story: boolean;
  readonly outcome: Standing;
  /** Since when it has stood there, in milliseconds since 1970. */
  readonly since: number;
  /** Outcomes in their order; of very many the last. */
  readonly steps: readonly LedgerStep[];
  readonly passed: readonly Passed[];
  readonly endedTwice?: true;
}

/** What a record says of a receipt, whichever topic it comes from. */
export interface Sighting {
  readonly receiptId: string;
  readonly storyId?: string | undefined;
  readonly feed: string;
  readonly version?: string | undefined;
  readonly day: string;
  readonly receivedAt: number;
  readonly passed: readonly Passed[];
}

/** More than any receipt should need; bounds what a faulty stage can make of one. */
const STEPS_KEPT = 32;

/** A rejected or dropped wire never becomes a story: it was received all the same. */
export const isReceived = ({ story, outcome }: LedgerEntry): boolean =>
  story || outcome === 'rejected' || outcome === 'dropped';

export const faultOf = (entry: LedgerEntry): LedgerFault | undefined => {
  if (entry.endedTwice) return 'ended-twice';
  return isReceived(entry) ? undefined : 'never-received';
};

const begun = (seen: Sighting): LedgerEntry => ({
  ...seen,
  story: false,
  outcome: 'in-flight',
  since: seen.receivedAt,
  steps: [],
});

/** The entry once the story's record is read; undefined for a repeat. */
export const withStory = (
  entry: LedgerEntry | undefined,
  seen: Sighting,
): LedgerEntry | undefined => {
  if (entry?.story) return undefined;
  if (!entry) return { ...begun(seen), story: true };
  // Its outcome was read first, and may have been told of a record whose feed could not be read.
  const { feed, storyId, version } = seen;
  return { ...entry, story: true, feed, storyId, version };
};

/** The entry once an outcome is read; undefined for a repeat. */
export const withOutcome = (
  entry: LedgerEntry | undefined,
  seen: Sighting,
  eventId: string,
  { outcome, previous, stage, reason, at }: Outcome,
): LedgerEntry | undefined => {
  if (entry?.steps.some((step) => step.eventId === eventId)) return undefined;
  const before = entry ?? begun(seen);
  const since = Date.parse(at);
  const stood = before.outcome === 'in-flight' ? undefined : before.outcome;
  const step: LedgerStep = {
    eventId,
    outcome,
    previous,
    stage,
    reason: reason && ledgerReason(reason),
    at: since,
  };
  return {
    ...before,
    storyId: before.storyId ?? seen.storyId,
    version: before.version ?? seen.version,
    outcome,
    since,
    steps: [...before.steps, step].slice(-STEPS_KEPT),
    passed: seen.passed.length > 0 ? seen.passed : before.passed,
    ...(entry && previous !== stood && { endedTwice: true as const }),
  };
};
