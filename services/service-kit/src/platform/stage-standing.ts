import type { Lag, StageObserver } from '@quickwire/streaming';

/** Where a stage stands in the partitions that this process holds. */
export interface StageStanding {
  /** How far each partition is behind, as its last lease told; one that was just taken has none yet. */
  readonly lags: ReadonlyMap<number, Lag>;
  /** The partitions that stand still, with what they wait for. */
  readonly outages: ReadonlyMap<number, string>;
  /** Milliseconds for which each partition has had no lease that lasted; no entry where there is one. */
  readonly failing: ReadonlyMap<number, number>;
  /** What the log last had a fault with; undefined where it had none. */
  readonly fault: string | undefined;
}

/** A standing and what keeps it up to date. */
export interface KeptStanding extends StageStanding {
  readonly observer: Pick<StageObserver, 'lag' | 'outage' | 'recovered' | 'leased' | 'fault'>;
}

/**
 * What the runner last told of a stage: the one source of lag and outages for metrics and readiness. A lease tells its
 * lag once it has lasted a second; a partition whose leases never come to that, or that gets none, is failing.
 * @param held the partitions that the stage has by its membership, with a lease or without
 * @param now milliseconds of a clock that is never set
 */
export const keepStanding = (
  held: () => readonly number[],
  now: () => number = () => performance.now(),
): KeptStanding => {
  const lags = new Map<number, Lag>();
  const outages = new Map<number, string>();
  const open = new Set<number>();
  /** Since when a partition has had no lease that lasted. */
  const failingSince = new Map<number, number>();
  let fault: string | undefined;

  /** Forgets partitions that others have now, and finds those that should have a lease. */
  const look = (): void => {
    const ours = new Set(held());
    for (const known of [lags, failingSince])
      for (const partition of known.keys()) if (!ours.has(partition)) known.delete(partition);
    for (const partition of ours)
      if (!open.has(partition) && !failingSince.has(partition)) failingSince.set(partition, now());
  };

  return {
    get lags() {
      look();
      return lags;
    },
    outages,
    get failing() {
      look();
      return new Map([...failingSince].map(([partition, since]) => [partition, now() - since]));
    },
    get fault() {
      return fault;
    },
    observer: {
      lag: (partition, lag) => {
        lags.set(partition, lag);
        failingSince.delete(partition);
        look();
      },
      outage: (partition, { message }) => void outages.set(partition, message),
      recovered: (partition) => void outages.delete(partition),
      leased: (partition, isHeld) => {
        outages.delete(partition);
        if (isHeld) open.add(partition);
        else open.delete(partition);
      },
      fault: ({ message }) => {
        fault = message;
        look();
      },
    },
  };
};

/** All partitions of a stage taken together: the records of all, the age of the oldest. */
export const totalLag = ({ lags }: StageStanding): Lag => {
  const all = [...lags.values()];
  return {
    records: all.reduce((sum, { records }) => sum + records, 0),
    ms: Math.max(0, ...all.map(({ ms }) => ms)),
  };
};
