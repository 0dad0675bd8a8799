import { eventHeaders } from '@quickwire/contracts';
import type { Middleware } from '../delivery.ts';
import type { StageObserver } from '../observer.ts';

/** Ids that are certainly remembered. */
const WINDOW = 4096;

/**
 * Drops an event whose id was seen shortly before in this partition: the late write of a member that had
 * already lost it. One instance a lease.
 */
export const dropRepeats = (observer: StageObserver): Middleware => {
  // Two generations: to forget the oldest id of a Set one by one is slow.
  let recent = new Set<string>();
  let older = recent;
  const remember = (id: string): void => {
    recent.add(id);
    if (recent.size < WINDOW) return;
    older = recent;
    recent = new Set();
  };
  return (next) => (delivery) => {
    const id = delivery.record.headers[eventHeaders.id];
    if (id === undefined) return next(delivery);
    if (recent.has(id) || older.has(id)) {
      observer.processed('repeat', undefined);
      return {};
    }
    const effects = next(delivery);
    // Remembered only once it has succeeded: after an outage the same record comes again.
    if (!(effects instanceof Promise)) {
      remember(id);
      return effects;
    }
    return effects.then((done) => {
      remember(id);
      return done;
    });
  };
};
