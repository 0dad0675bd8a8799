import type { Clock } from '../src/clock.ts';

/** A clock that stands until it is told to go. */
export interface SteppedClock extends Clock {
  /** Goes on by so many milliseconds; whoever is due wakes, the earliest first, and may pause again. */
  advance(ms: number): Promise<void>;
  /** Milliseconds until each sleeper wakes, the earliest first. */
  sleepers(): readonly number[];
}

/** Lets all that is ready run. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
};

export const steppedClock = (): SteppedClock => {
  let now = 1_800_000_000_000;
  const sleeping = new Map<() => void, number>();
  const earliest = () => [...sleeping].sort(([, a], [, b]) => a - b)[0];
  return {
    now: () => now,
    pause: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleeping.delete(wake);
          resolve();
        };
        sleeping.set(wake, now + ms);
        signal.addEventListener('abort', wake, { once: true });
        if (signal.aborted) wake();
      }),
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let next = earliest(); next && next[1] <= until; next = earliest()) {
        now = next[1];
        next[0]();
        await settle();
      }
      now = until;
    },
    sleepers: () => [...sleeping.values()].map((at) => at - now).sort((a, b) => a - b),
  };
};
