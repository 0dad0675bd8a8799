import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type HealthCheck, runChecks } from './health.ts';

/** Seconds from the receipt of a wire; the promise is one second, so the steps are close around it. */
const SECONDS_FROM_RECEIPT = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** A registry of its own for a process, with Node's own metrics in it; each sample is labelled with the service. */
export const createMetrics = (service: string): Registry => {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
};

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

/** What a cache has answered since the start. */
export interface CacheAnswers {
  readonly hits: number;
  readonly misses: number;
  readonly failures: number;
}

/** Registers the metric of a cache, which keeps the count itself. Call once for a registry. */
export const cacheMetrics = (registry: Registry, cache: { stats(): CacheAnswers }): void => {
  new Counter({
    name: 'quickwire_cache_requests_total',
    help: 'Requests to the cache, by result: hit and miss for reads that were answered, failure for reads and writes that were not. When failure rises the cache is away: work is slower, its results are the same.',
    labelNames: ['result'],
    registers: [registry],
    collect() {
      const { hits, misses, failures } = cache.stats();
      this.reset();
      this.inc({ result: 'hit' }, hits);
      this.inc({ result: 'miss' }, misses);
      this.inc({ result: 'failure' }, failures);
    },
  });
};

/** A scrape must not wait for what is away. */
const CHECK_TIMEOUT_MS = 2000;

/**
 * Registers the checks of a process as a metric; they run at each scrape. Call once for a registry.
 * @param checks those of /readyz
 */
export const checkMetrics = (registry: Registry, checks: readonly HealthCheck[]): void => {
  new Gauge({
    name: 'quickwire_check_ok',
    help: 'Is 1 for each check of /readyz that holds and 0 for one that does not. While it is 0 an orchestrator sends the process no requests; /readyz says what is at stake and what to do.',
    labelNames: ['check'],
    registers: [registry],
    async collect() {
      const { checks: found } = await runChecks(checks, { timeoutMs: CHECK_TIMEOUT_MS });
      for (const { name, ok } of found) this.set({ check: name }, ok ? 1 : 0);
    },
  });
};

/** Registers what counts refused requests. Call once for a registry. */
export const refusalMetrics = (registry: Registry): Counter<'problem'> => {
  const refusals = new Counter({
    name: 'quickwire_refusals_total',
    help: 'Requests that were refused, by the name of the problem. When log-away rises the log is away or full: senders of wires get 503 and keep what they have; a rise of malformed-wire or unauthorized means that a feed has changed something.',
    labelNames: ['problem'],
    registers: [registry],
  });
  // For the alert on its increase, as above.
  refusals.inc({ problem: 'log-away' }, 0);
  return refusals;
};

/** The ledger's counts, as they are at a scrape. */
export interface LedgerCount {
  /** Receipts by where they stand. */
  readonly standing: Readonly<Record<string, number>>;
  readonly outOfBalance: number;
}

/** Registers the counts of the ledger. Call once for a registry. */
export const ledgerMetrics = (registry: Registry, count: () => LedgerCount): void => {
  const registers = [registry];
  new Gauge({
    name: 'quickwire_ledger_receipts',
    help: 'Receipts of the last two weeks, by where they stand: published, held, duplicate, stale, dropped, rejected, dead-lettered, in-flight. When in-flight stays above 0 without new wires something is stuck: "quickwire ledger --outcome in-flight" lists what; a rise of dropped means that a rule matches more than before.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, receipts] of Object.entries(count().standing))
        this.set({ outcome }, receipts);
    },
  });
  new Gauge({
    name: 'quickwire_ledger_out_of_balance',
    help: 'Receipts that ended twice, or ended without having been received. Should be 0: anything else is a fault of a stage, and "quickwire ledger --outcome out-of-balance" lists the receipts.',
    registers,
    collect() {
      this.set(count().outOfBalance);
    },
  });
};

/** How a call of the language model ended. */
export const LANGUAGE_MODEL_OUTCOMES = [
  'ok',
  'refused-lines',
  'timeout',
  'error',
  'over-budget',
  'open',
] as const;
export type LanguageModelOutcome = (typeof LANGUAGE_MODEL_OUTCOMES)[number];

/** What is counted of the language model that writes beside the rules. */
export interface LanguageModelMetrics {
  readonly calls: Counter<'outcome'>;
  readonly lines: Counter<'result'>;
}

/** Registers what counts the calls of a language model and what became of its lines. Call once for a registry. */
export const languageModelMetrics = (registry: Registry): LanguageModelMetrics => {
  const calls = new Counter({
    name: 'quickwire_language_model_calls_total',
    help: 'Stories for which the language model was to be asked, by outcome: ok, refused-lines (it answered, and a line of it was not proved), timeout, error, and, without a call, over-budget and open (too many failures in a row). Whatever the outcome the Quick Look goes out; when ok stops rising it is that of the rules alone.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  for (const outcome of LANGUAGE_MODEL_OUTCOMES) calls.inc({ outcome }, 0);
  return {
    calls,
    lines: new Counter({
      name: 'quickwire_language_model_lines_total',
      help: 'Lines of the language model, by result: published, passed-over (proved, and others were better) and refused (not proved by the gates). When refused is most of them the model does not keep to the words of the story: nothing false goes out, and the calls are wasted.',
      labelNames: ['result'],
      registers: [registry],
    }),
  };
};

/** What is measured of the feeds; read at each scrape. */
export interface FeedStanding {
  /** Since the last receipt of each feed; `silent` where it has a rhythm to break. */
  quiet(): readonly {
    readonly feed: string;
    readonly ms: number;
    readonly silent: boolean | undefined;
  }[];
  /** Whether the file of the feeds, as it lies there, is in use; undefined where there is none. */
  isFileInUse(): boolean | undefined;
}

/** Registers the metrics of the feeds. Call once for a registry. */
export const feedMetrics = (registry: Registry, standing: FeedStanding): void => {
  const registers = [registry];
  new Gauge({
    name: 'quickwire_feed_seconds_since_receipt',
    help: 'Seconds since this process last received a wire of a feed, whatever became of it; since it started where none has come. Take the least over all processes. When it rises without end the feed sends nothing, or what it sends does not get here.',
    labelNames: ['feed'],
    registers,
    collect() {
      this.reset();
      for (const { feed, ms } of standing.quiet()) this.set({ feed }, ms / 1000);
    },
  });
  new Gauge({
    name: 'quickwire_feed_silent',
    help: 'Is 1 for each feed that has been quiet for longer than its rhythm allows, in the hours in which it is expected, and 0 otherwise; absent for feeds without a rhythm. Take the least over all processes: while that is 1 stories of the feed are missing, and nobody knows which.',
    labelNames: ['feed'],
    registers,
    collect() {
      this.reset();
      for (const { feed, silent } of standing.quiet())
        if (silent !== undefined) this.set({ feed }, silent ? 1 : 0);
    },
  });
  new Gauge({
    name: 'quickwire_feeds_file_in_use',
    help: 'Is 1 while the feeds are those of their file, and 0 while the file has faults or cannot be read and the feeds are those of before; absent without a file. While it is 0 a key that was taken out of the file still works: the log lines have every fault with its place.',
    registers,
    collect() {
      this.reset();
      const isInUse = standing.isFileInUse();
      if (isInUse === undefined) this.remove();
      else this.set(isInUse ? 1 : 0);
    },
  });
};

/** How a poll of a feed ended. */
export const POLL_RESULTS = ['news', 'quiet', 'unchanged', 'failed', 'gone'] as const;
export type PollResult = (typeof POLL_RESULTS)[number];

/**
 * Registers what counts the polls of feeds. Call once for a registry.
 * @param lastSuccess when each feed that this process polls was last polled with success, in milliseconds since 1970; read at each scrape
 */
export const pollMetrics = (
  registry: Registry,
  lastSuccess: ReadonlyMap<string, number>,
): Counter<'feed' | 'result'> => {
  new Gauge({
    name: 'quickwire_poll_last_success_age_seconds',
    help: 'Seconds since a feed was last polled with success, for the feeds that this process polls; of one that never was, since it was first tried. When it rises far beyond the interval of the feed its stories do not come in: the log line says why.',
    labelNames: ['feed'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [feed, at] of lastSuccess) this.set({ feed }, Math.max(0, Date.now() - at) / 1000);
    },
  });
  return new Counter({
    name: 'quickwire_polls_total',
    help: 'Polls of a feed, by result: news, quiet (an answer with nothing new), unchanged (304), failed and gone (410: it is polled no more). When failed rises the server is away, refuses, or sends what cannot be read; stories of the feed are late.',
    labelNames: ['feed', 'result'],
    registers: [registry],
  });
};
