import { type Outcome, topics } from '@quickwire/contracts';
import type { Emission } from '@quickwire/streaming';

/** An outcome as an emission. The receipt is part of its id: a resend has the event id of the first, but an outcome of its own. */
export const outcomeEmission = (outcome: Outcome): Emission => ({
  topic: 'pipeline.outcomes',
  type: topics['pipeline.outcomes'].type,
  name: `${outcome.receiptId}/${outcome.outcome}`,
  data: outcome,
});
