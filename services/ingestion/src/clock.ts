import { setTimeout as wait } from 'node:timers/promises';

/** The time, and how to let it pass. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

/** Timers of Node overflow after 24.8 days. */
const MOST_MS = 0x7fffffff;

export const systemClock: Clock = {
  now: Date.now,
  pause: (ms, signal) =>
    wait(Math.min(Math.max(0, ms), MOST_MS), undefined, { signal }).catch(() => {}),
};
