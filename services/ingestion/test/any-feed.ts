import type { Door } from '../src/door.ts';

/** Feeds of any name, on no terms. */
export const anyFeed: Door['feeds'] = {
  termsOf: () => ({ maxBytes: 4 * 1024 * 1024, rules: [] }),
  heard: () => {},
};
