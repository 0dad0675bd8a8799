import { setTimeout as pause } from 'node:timers/promises';

/** The time, and how to let it pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or at once when the signal comes. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => pause(ms, undefined, { signal }).catch(() => {}),
};
