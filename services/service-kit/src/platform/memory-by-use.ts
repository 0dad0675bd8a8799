import { type Cache, cacheByUse, memoryCache } from '@quickwire/cache';

/**
 * A cache in this process that has a part for each use: one story leaves some 25 entries by which others find it, and
 * they must not drive out the answers that a sender may ask for again. Full, the parts take some 60 MB.
 */
export const memoryByUse = (): Cache =>
  cacheByUse(
    {
      // An answer to one item has some 500 bytes; that to a wire of 500 items a hundred times as many.
      'door:key:': memoryCache({ maxEntries: 20_000, maxCharacters: 12_000_000 }),
      // What 10,000 stories leave at the door, of 200 bytes each.
      'door:': memoryCache({ maxEntries: 20_000 }),
      'memo:': memoryCache({ maxEntries: 4000, maxCharacters: 12_000_000 }),
      // Of 4000 stories: a signature of 3 kB and 24 buckets each, 36 MB in all.
      'near:': memoryCache({ maxEntries: 100_000 }),
    },
    memoryCache({ maxEntries: 1000 }),
  );
