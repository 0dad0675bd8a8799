import type { OutcomeKind } from '@quickwire/contracts';

/** The ledger's equation: `received` is the sum of all that follow it. */
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
}

type Standing = Record<OutcomeKind, number>;

/** Counts of one feed on one day, as they are kept. */
export interface Tally {
  stories: number;
  readonly standing: Standing;
}

export const emptyTally = (): Tally => ({
  stories: 0,
  standing: {
    published: 0,
    held: 0,
    duplicate: 0,
    stale: 0,
    dropped: 0,
    rejected: 0,
    'dead-lettered': 0,
  },
});

/** Counts an outcome; one that had another before moves from there. */
export const countOutcome = (
  tally: Tally,
  outcome: OutcomeKind,
  previous: OutcomeKind | undefined,
): void => {
  tally.standing[outcome] += 1;
  if (previous) tally.standing[previous] -= 1;
};

export const addTally = (sum: Tally, tally: Tally): void => {
  sum.stories += tally.stories;
  for (const kind of Object.keys(sum.standing) as OutcomeKind[])
    sum.standing[kind] += tally.standing[kind];
};

/** What is rejected or dropped never became a story of the pipeline: it was received all the same. */
export const toCounts = ({ stories, standing }: Tally): LedgerCounts => {
  const { 'dead-lettered': deadLettered, ...rest } = standing;
  const ended = standing.published + standing.held + standing.duplicate + standing.stale;
  return {
    received: stories + standing.rejected + standing.dropped,
    ...rest,
    deadLettered,
    inFlight: stories - ended - deadLettered,
  };
};

/** Nothing is counted that was not received. */
export const isBalanced = (counts: LedgerCounts): boolean =>
  Object.values(counts).every((count) => typeof count !== 'number' || count >= 0);
