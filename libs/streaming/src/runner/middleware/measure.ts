import { eventHeaders } from '@quickwire/contracts';
import type { Middleware } from '../delivery.ts';
import type { StageObserver } from '../observer.ts';

/** Milliseconds from receipt, read off the first step of the trail without parsing the rest. */
const sinceReceipt = (trail: string | undefined, now: number): number | undefined => {
  if (!trail) return undefined;
  const comma = trail.indexOf(',');
  const at = trail.indexOf('@');
  const received = Number(trail.slice(at + 1, comma < 0 ? undefined : comma));
  return Number.isFinite(received) ? Math.max(0, now - received) : undefined;
};

/** Reports each record that has been dealt with, however it ended. */
export const measure =
  (observer: StageObserver): Middleware =>
  (next) =>
  (delivery) => {
    const done = (result: 'ok' | 'dead-letter'): void =>
      observer.processed(
        result,
        sinceReceipt(delivery.record.headers[eventHeaders.trail], Date.now()),
      );
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
