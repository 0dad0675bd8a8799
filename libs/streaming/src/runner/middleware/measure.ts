import { eventHeaders, trailBegan } from '@quickwire/contracts';
import type { Middleware } from '../delivery.ts';
import type { StageObserver } from '../observer.ts';

const sinceReceipt = (trail: string | undefined, now: number): number | undefined => {
  const received = trailBegan(trail);
  return received === undefined ? undefined : Math.max(0, now - received);
};

/** Reports each record that has been dealt with, however it ended. */
export const measure =
  (observer: StageObserver): Middleware =>
  (next) =>
  (delivery) => {
    const { headers } = delivery.record;
    // What was sent again from a dead letter says nothing of how fast the pipeline is.
    const trail =
      headers[eventHeaders.redrive] === undefined ? headers[eventHeaders.trail] : undefined;
    const done = (result: 'ok' | 'dead-letter'): void =>
      observer.processed(result, sinceReceipt(trail, Date.now()));
    const effects = next(delivery);
    if (!(effects instanceof Promise)) {
      done(effects.raw?.length ? 'dead-letter' : 'ok');
      return effects;
    }
    return effects.then((result) => {
      done(result.raw?.length ? 'dead-letter' : 'ok');
      return result;
    });
  };
