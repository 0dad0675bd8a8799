import type { Delivery, Middleware } from '../delivery.ts';
import type { OversizeError } from '../suspects.ts';

/** Keeps from the handler what is known to give more than the log takes. */
export const refuseOversized =
  (blameOf: (delivery: Delivery) => OversizeError | undefined): Middleware =>
  (next) =>
  (delivery) => {
    const blame = blameOf(delivery);
    if (blame) throw blame;
    return next(delivery);
  };
