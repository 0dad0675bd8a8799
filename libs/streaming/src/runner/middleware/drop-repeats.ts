import { eventHeaders } from '@quickwire/contracts';
import type { Middleware } from '../delivery.ts';
import type { StageObserver } from '../observer.ts';

const WINDOW = 4096;

/**
 * Drops an event whose id was seen shortly before in this partition: the late write of a member that had
 * already lost it. One instance a lease.
 */
export const dropRepeats = (observer: StageObserver): Middleware => {
  const seen = new Set<string>();
  return (next) => (delivery) => {
    const id = delivery.record.headers[eventHeaders.id];
    if (id === undefined) return next(delivery);
    if (seen.has(id)) {
      observer.processed('repeat', undefined);
      return {};
    }
    const remember = (): void => {
      seen.add(id);
      if (seen.size > WINDOW) seen.delete(seen.values().next().value as string);
    };
    const effects = next(delivery);
    // Remembered only once it has succeeded: after an outage the same record comes again.
    if (!(effects instanceof Promise)) {
      remember();
      return effects;
    }
    return effects.then((done) => {
      remember();
      return done;
    });
  };
};
