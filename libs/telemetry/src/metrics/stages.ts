import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Seconds from the receipt of a wire; the promise is one second, so the steps are close around it. */
const SECONDS_FROM_RECEIPT = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

const DEAD_LETTER_KINDS = ['poison', 'deadline', 'worker', 'retries', 'oversize'] as const;

/** What stages count. */
export interface StageMetrics {
  readonly records: Counter<'stage' | 'result'>;
  readonly secondsFromReceipt: Histogram<'stage'>;
  readonly retries: Counter<'stage'>;
  readonly deadLetters: Counter<'stage' | 'kind'>;
}

/** Where a stage stands, by partition; read at each scrape. */
export interface Standing {
  readonly lags: ReadonlyMap<number, { readonly records: number; readonly ms: number }>;
  readonly outages: ReadonlyMap<number, unknown>;
}

/**
 * Registers the metrics of stages. Call once for a registry.
 * @param standings by name of the stage
 */
export const stageMetrics = (
  registry: Registry,
  standings: ReadonlyMap<string, Standing>,
): StageMetrics => {
  const registers = [registry];
  const gauge = (
    name: string,
    help: string,
    valuesOf: (standing: Standing) => Iterable<readonly [partition: number, value: number]>,
  ): void => {
    new Gauge({
      name,
      help,
      labelNames: ['stage', 'partition'],
      registers,
      collect() {
        this.reset();
        for (const [stage, standing] of standings)
          for (const [partition, value] of valuesOf(standing))
            this.set({ stage, partition: String(partition) }, value);
      },
    });
  };
  gauge(
    'quickwire_stage_lag_records',
    'Records that lie before a stage in a partition this process holds. When it rises steadily the stage is slower than its input or waits for something that is away; stories are late, none is lost.',
    ({ lags }) => [...lags].map(([partition, { records }]) => [partition, records]),
  );
  gauge(
    'quickwire_stage_lag_seconds',
    'Age in seconds of the oldest record a stage has not dealt with in a partition. When it rises by one each second the partition stands still: look for an outage in the log lines of the stage.',
    ({ lags }) => [...lags].map(([partition, { ms }]) => [partition, ms / 1000]),
  );
  gauge(
    'quickwire_stage_waiting',
    'Is 1 for each partition of a stage that waits for something the stage depends on; absent for all others. While it is there stories of that partition are late, none is lost: the log lines of the stage and /readyz name what is away.',
    ({ outages }) => [...outages.keys()].map((partition) => [partition, 1]),
  );
  const deadLetters = new Counter({
    name: 'quickwire_dead_letters_total',
    help: 'Records put aside because they cannot succeed, by kind (poison, deadline, worker, retries, oversize). Each is a story that readers do not get until somebody mends the cause and sends it again: "quickwire redrive".',
    labelNames: ['stage', 'kind'],
    registers,
  });
  // An alert on the increase would miss the first one of a series that was not there before.
  for (const stage of standings.keys())
    for (const kind of DEAD_LETTER_KINDS) deadLetters.inc({ stage, kind }, 0);
  return {
    records: new Counter({
      name: 'quickwire_stage_records_total',
      help: 'Records a stage has dealt with, by result (ok, repeat, dead-letter). When it stops rising while the stage has lag, the stage is stuck; a rise of repeat means an earlier stage or a redrive wrote records again, which costs time and nothing else.',
      labelNames: ['stage', 'result'],
      registers,
    }),
    secondsFromReceipt: new Histogram({
      name: 'quickwire_stage_seconds_from_receipt',
      help: 'Seconds from the receipt of a wire at the door to the end of a stage. When the upper quantiles rise at one stage and not at those before it, that stage is the slow one; when they rise at all, look at the door and the log.',
      labelNames: ['stage'],
      buckets: SECONDS_FROM_RECEIPT,
      registers,
    }),
    retries: new Counter({
      name: 'quickwire_stage_retries_total',
      help: 'Records tried again in place after an unforeseen error. A rise is the first sign of a fault; dead letters follow when it does not pass by itself.',
      labelNames: ['stage'],
      registers,
    }),
    deadLetters,
  };
};
