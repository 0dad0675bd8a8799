import { eventHeaders, trailBegan } from '@quickwire/contracts';
import type { Delivery, Effects, Middleware } from '../delivery.ts';
import type { StageObserver } from '../observer.ts';

const sinceReceipt = (trail: string | undefined, now: number): number | undefined => {
  const received = trailBegan(trail);
  return received === undefined ? undefined : Math.max(0, now - received);
};

/** Reports each record that has been dealt with, however it ended. */
export const measure = (observer: StageObserver): Middleware => {
  const report = ({ record: { headers } }: Delivery, effects: Effects): Effects => {
    // What was sent again from a dead letter says nothing of how fast the pipeline is.
    const trail =
      headers[eventHeaders.redrive] === undefined ? headers[eventHeaders.trail] : undefined;
    const result = effects.isLetter ? 'dead-letter' : 'ok';
    observer.processed(result, sinceReceipt(trail, Date.now()));
    return effects;
  };
  return (next) => (delivery) => {
    const effects = next(delivery);
    return effects instanceof Promise
      ? effects.then((done) => report(delivery, done))
      : report(delivery, effects);
  };
};
