import { LRUCache } from 'lru-cache';
import type { Cache } from './cache.ts';

/** A cache in this process: the least recently used go first. */
export const memoryCache = ({ maxEntries }: { readonly maxEntries: number }): Cache => {
  const entries = new LRUCache<string, string>({ max: maxEntries });
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
    reachable: async () => true,
    stats: () => ({ hits, misses, failures: 0 }),
    async close() {
      entries.clear();
    },
  };
};
