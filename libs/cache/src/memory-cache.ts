import { LRUCache } from 'lru-cache';
import type { Cache } from './cache.ts';

/** A cache in this process: the least recently used go first. */
export const memoryCache = ({ maxEntries }: { readonly maxEntries: number }): Cache => {
  const entries = new LRUCache<string, string>({ max: maxEntries });
  const counters = new LRUCache<string, number>({ max: maxEntries });
  let hits = 0;
  let misses = 0;
  return {
    kind: 'memory',
    async get(key) {
      const value = entries.get(key);
      if (value === undefined) misses++;
      else hits++;
      return value;
    },
    async set(key, value, ttlMs) {
      entries.set(key, value, { ttl: ttlMs });
    },
    async delete(key) {
      entries.delete(key);
    },
    async increment(key, ttlMs) {
      const count = (counters.get(key) ?? 0) + 1;
      counters.set(key, count, { ttl: count === 1 ? ttlMs : counters.getRemainingTTL(key) });
      return count;
    },
    reachable: async () => true,
    stats: () => ({ hits, misses, failures: 0 }),
    async close() {
      entries.clear();
      counters.clear();
    },
  };
};
