import { LRUCache } from 'lru-cache';
import type { Cache } from './cache.ts';

/** What a cache in memory may take. */
export interface MemoryCacheOptions {
  readonly maxEntries: number;
  /** Most characters of all keys and values together, a byte each where they are Latin-1; no bound where absent. */
  readonly maxCharacters?: number | undefined;
}

/** A cache in this process: the least recently used go first. What alone is over the bound is not kept. */
export const memoryCache = ({ maxEntries, maxCharacters }: MemoryCacheOptions): Cache => {
  const entries = new LRUCache<string, string>({
    max: maxEntries,
    ...(maxCharacters !== undefined && {
      maxSize: maxCharacters,
      sizeCalculation: (value, key) => key.length + value.length,
    }),
  });
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
