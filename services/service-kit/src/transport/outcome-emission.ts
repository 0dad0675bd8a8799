import type { Outcome } from '@quickwire/contracts';
import type { Emission } from '@quickwire/streaming';
import { emissionOf } from './emission.ts';

/** An outcome as an emission. The receipt is part of its id: a resend has the event id of the first, but an outcome of its own. */
export const outcomeEmission = (outcome: Outcome): Emission =>
  emissionOf('pipeline.outcomes', outcome, `${outcome.receiptId}/${outcome.outcome}`);
