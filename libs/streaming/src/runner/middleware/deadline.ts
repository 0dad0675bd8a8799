import { PoisonError } from '../../errors.ts';
import type { Delivery, Middleware } from '../delivery.ts';

/** The handler took longer than it may. */
export class DeadlineError extends PoisonError {
  constructor(ms: number) {
    super(`the handler did not finish within ${ms} ms`);
  }
}

/** A delivery whose signal is made when it is asked for: most handlers never look at it. */
class TimedDelivery implements Delivery {
  readonly record: Delivery['record'];
  readonly event: Delivery['event'];
  readonly data: unknown;
  readonly state: Delivery['state'];
  readonly now: number;
  #controller: AbortController | undefined;

  constructor({ record, event, data, state, now }: Delivery) {
    this.record = record;
    this.event = event;
    this.data = data;
    this.state = state;
    this.now = now;
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  abort(reason: Error): void {
    this.#controller?.abort(reason);
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
    const timed = new TimedDelivery(delivery);
    const effects = next(timed);
    if (!(effects instanceof Promise)) return effects;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const error = new DeadlineError(ms);
        timed.abort(error);
        reject(error);
      }, ms);
      effects.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  };
