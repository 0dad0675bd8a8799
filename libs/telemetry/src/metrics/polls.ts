import { Counter, Gauge, type Registry } from 'prom-client';

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
