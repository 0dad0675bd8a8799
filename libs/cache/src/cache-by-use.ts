import type { Cache } from './cache.ts';

/**
 * A cache for each use, so that none drives out what another keeps.
 * @param uses how the keys of a use begin -> its cache; the first that fits has the key
 * @param others has all other keys
 */
export const cacheByUse = (uses: Readonly<Record<string, Cache>>, others: Cache): Cache => {
  const parts = Object.entries(uses);
  const all = [...parts.map(([, cache]) => cache), others];
  const of = (key: string): Cache => parts.find(([start]) => key.startsWith(start))?.[1] ?? others;
  return {
    kind: others.kind,
    get: (key) => of(key).get(key),
    set: (key, value, ttlMs) => of(key).set(key, value, ttlMs),
    reachable: async () => (await Promise.all(all.map((one) => one.reachable()))).every(Boolean),
    stats: () =>
      all
        .map((one) => one.stats())
        .reduce((sum, one) => ({
          hits: sum.hits + one.hits,
          misses: sum.misses + one.misses,
          failures: sum.failures + one.failures,
        })),
    close: async () => {
      await Promise.all(all.map((one) => one.close()));
    },
  };
};
