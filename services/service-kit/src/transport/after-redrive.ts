import type { EventAttributes, Outcome } from '@quickwire/contracts';
import type { Effects } from '@quickwire/streaming';

/** What a handler gives for an event; where it was sent again from a dead letter, its outcome says that it moves from there. */
export const afterRedrive = (effects: Effects, event: EventAttributes): Effects => {
  if (event.redrive === undefined || !effects.emit) return effects;
  return {
    ...effects,
    emit: effects.emit.map((emission) => {
      if (emission.topic !== 'pipeline.outcomes') return emission;
      const outcome = emission.data as Outcome;
      // Outcomes of other receipts, such as a held version that this one supersedes, say themselves where those stood.
      if (outcome.receiptId !== event.receiptId || outcome.previous) return emission;
      return { ...emission, data: { ...outcome, previous: 'dead-lettered' } };
    }),
  };
};
