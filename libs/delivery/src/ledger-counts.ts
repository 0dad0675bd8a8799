import type { OutcomeKind, Standing } from '@quickwire/contracts';
import { faultOf, isReceived, type LedgerEntry } from './ledger-entry.ts';

/** The ledger's equation: `received` is the sum of all that follow it up to `inFlight`. */
export interface LedgerCounts {
  readonly received: number;
  readonly published: number;
  readonly held: number;
  readonly duplicate: number;
  readonly stale: number;
  readonly dropped: number;
  readonly rejected: number;
  readonly deadLettered: number;
  readonly inFlight: number;
  /** Receipts that ended twice, or without having been received. */
  readonly outOfBalance: number;
}

/** Counts of one feed on one day, as they are kept. */
export interface Tally {
  received: number;
  outOfBalance: number;
  readonly standing: Record<Standing, number>;
}

const none: Record<OutcomeKind, number> = {
  published: 0,
  held: 0,
  duplicate: 0,
  stale: 0,
  dropped: 0,
  rejected: 0,
  'dead-lettered': 0,
};

export const emptyTally = (): Tally => ({
  received: 0,
  outOfBalance: 0,
  standing: { ...none, 'in-flight': 0 },
});

/** Counts an entry, or takes it out of the count with `by` -1. */
export const countEntry = (tally: Tally, entry: LedgerEntry, by: 1 | -1): void => {
  tally.standing[entry.outcome] += by;
  if (isReceived(entry)) tally.received += by;
  if (faultOf(entry)) tally.outOfBalance += by;
};

export const addTally = (sum: Tally, tally: Tally): void => {
  sum.received += tally.received;
  sum.outOfBalance += tally.outOfBalance;
  for (const kind of Object.keys(sum.standing) as Standing[])
    sum.standing[kind] += tally.standing[kind];
};

export const toCounts = ({ received, outOfBalance, standing }: Tally): LedgerCounts => {
  const { 'dead-lettered': deadLettered, 'in-flight': inFlight, ...rest } = standing;
  return { received, ...rest, deadLettered, inFlight, outOfBalance };
};

/** Whether the equation holds and nothing ended that should not have. */
export const isBalanced = ({ received, outOfBalance, ...standing }: LedgerCounts): boolean =>
  outOfBalance === 0 && received === Object.values(standing).reduce((sum, n) => sum + n, 0);
