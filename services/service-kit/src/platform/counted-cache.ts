import type { Cache } from '@quickwire/cache';
import type { StageMetrics } from '@quickwire/telemetry';

/** A cache whose reads are counted as hits and misses. */
export const countedCache = (cache: Cache, { cacheRequests }: StageMetrics): Cache => ({
  ...cache,
  async get(key) {
    const value = await cache.get(key);
    cacheRequests.inc({ result: value === undefined ? 'miss' : 'hit' });
    return value;
  },
});
