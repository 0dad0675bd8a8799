import { Counter, type Registry } from 'prom-client';

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
