import { PoisonError } from '../../errors.ts';
import type { Middleware } from '../delivery.ts';

/** The handler took longer than it may. */
export class DeadlineError extends PoisonError {
  constructor(ms: number) {
    super(`the handler did not finish within ${ms} ms`);
  }
}

/**
 * Bounds the time of an asynchronous handler; its signal is aborted when the time is over. A handler that
 * blocks the thread cannot be stopped from here: such work belongs in the worker pool.
 */
export const deadline =
  (ms: number): Middleware =>
  (next) =>
  (delivery) => {
    // Made when it is asked for: most handlers never look at the signal.
    let controller: AbortController | undefined;
    const { record, event, data, state, now } = delivery;
    const effects = next({
      record,
      event,
      data,
      state,
      now,
      get signal() {
        controller ??= new AbortController();
        return controller.signal;
      },
    });
    if (!(effects instanceof Promise)) return effects;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = new DeadlineError(ms);
        controller?.abort(error);
        reject(error);
      }, ms);
      effects.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  };
