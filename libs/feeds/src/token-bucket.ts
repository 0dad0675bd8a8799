import type { Rate } from './feed.ts';

/** Lets so many through as a rate allows. */
export interface TokenBucket {
  /** Takes one. @returns 0, or the milliseconds after which one may come again */
  take(now: number): number;
}

/** A bucket that begins full. It is kept as the time at which it will be full again, in milliseconds. */
export const tokenBucket = ({ requests, perMs, burst }: Rate): TokenBucket => {
  const perToken = perMs / requests;
  const emptyMs = burst * perToken;
  let fullAt = 0;
  return {
    take(now) {
      // A clock that was set back leaves it no emptier than empty.
      fullAt = Math.min(Math.max(fullAt, now), now + emptyMs);
      const waitMs = fullAt + perToken - emptyMs - now;
      if (waitMs > 0) return Math.ceil(waitMs);
      fullAt += perToken;
      return 0;
    },
  };
};
