import type { Lag, StageObserver } from '@quickwire/streaming';

/** Where a stage stands in the partitions that this process holds. */
export interface StageStanding {
  /** How far each partition is behind; one that was just taken has none yet. */
  readonly lags: ReadonlyMap<number, Lag>;
  /** The partitions that stand still, with what they wait for. */
  readonly outages: ReadonlyMap<number, string>;
}

/** A standing and what keeps it up to date. */
export interface KeptStanding extends StageStanding {
  readonly observer: Pick<StageObserver, 'lag' | 'outage' | 'recovered' | 'leased'>;
}

/** What the runner last told of a stage: the one source of lag and outages for metrics and readiness. */
export const keepStanding = (): KeptStanding => {
  const lags = new Map<number, Lag>();
  const outages = new Map<number, string>();
  return {
    lags,
    outages,
    observer: {
      lag: (partition, lag) => void lags.set(partition, lag),
      outage: (partition, { message }) => void outages.set(partition, message),
      recovered: (partition) => void outages.delete(partition),
      leased: (partition) => {
        lags.delete(partition);
        outages.delete(partition);
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
