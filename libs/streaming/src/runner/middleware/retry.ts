import { setTimeout as pause } from 'node:timers/promises';
import { OutageError, PoisonError } from '../../errors.ts';
import { type Middleware, rescue } from '../delivery.ts';
import type { StageObserver } from '../observer.ts';

/** How often an unexplained error is tried again, and the pause before each, in milliseconds. */
export const retryPauses: readonly number[] = [50, 100, 200];

/** Retrying did not help. */
export class RetriesExhaustedError extends PoisonError {
  readonly attempts: number;
  constructor(attempts: number, cause: unknown) {
    super(`failed ${attempts} times: ${describe(cause)}`, { cause });
    this.attempts = attempts;
  }
}

/** What a thrown thing says, whatever it is. */
export const describe = (thrown: unknown): string => {
  if (thrown instanceof Error) return thrown.message || thrown.name;
  try {
    return `a thrown ${typeof thrown}: ${String(thrown)}`;
  } catch {
    return `a thrown ${typeof thrown}`;
  }
};

/** Tries an unexplained error again in place. Poison and outages say what they are and pass. */
export const retry = (
  observer: StageObserver,
  pauses: readonly number[] = retryPauses,
): Middleware =>
  rescue(async (first, delivery, next) => {
    let error = first;
    for (const ms of pauses) {
      if (error instanceof PoisonError || error instanceof OutageError) throw error;
      observer.retried(error);
      await pause(ms);
      try {
        return await next(delivery);
      } catch (again) {
        error = again;
      }
    }
    if (error instanceof PoisonError || error instanceof OutageError) throw error;
    throw new RetriesExhaustedError(pauses.length + 1, error);
  });
