import type { Rate } from './feed.ts';

/** Lets so many through as a rate allows. */
export interface TokenBucket {
  /** Takes one. @returns 0, or the milliseconds after which one may come again */
  take(now: number): number;
}

/** A bucket that begins full. */
export const tokenBucket = ({ requests, perMs, burst }: Rate, startedAt: number): TokenBucket => {
  const perToken = perMs / requests;
  let tokens = burst;
  let at = startedAt;
  return {
    take(now) {
      // A clock that was set back takes nothing away.
      tokens = Math.min(burst, tokens + Math.max(0, now - at) / perToken);
      at = now;
      if (tokens >= 1) {
        tokens -= 1;
        return 0;
      }
      return Math.ceil((1 - tokens) * perToken);
    },
  };
};
