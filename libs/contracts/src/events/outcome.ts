import { z } from 'zod';
import { FeedName, ReceiptId, StoryId } from '../ids.ts';
import { Instant } from './story.ts';

/** How a receipt can end, or wait. A kill that went out counts as published; what a rule of its feed drops is `dropped`. */
export const OutcomeKind = z.enum([
  'published',
  'held',
  'duplicate',
  'stale',
  'dropped',
  'rejected',
  'dead-lettered',
]);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** Where a receipt can stand: at an outcome, or on its way to one. */
export const standings = [...OutcomeKind.options, 'in-flight'] as const;
export type Standing = (typeof standings)[number];

/** The lists of receipts: one a standing, and one of those with something wrong. */
export const ledgerLists = [...standings, 'out-of-balance'] as const;
export type LedgerList = (typeof ledgerLists)[number];

/**
 * Payload of `pipeline.outcomes`: where a receipt now stands. `previous` names the outcome it had before
 * (a held item that is released, superseded or killed, a dead letter that was redriven), so that counters need no memory of items.
 */
export const Outcome = z
  .object({
    receiptId: ReceiptId,
    storyId: StoryId.optional(),
    feed: FeedName,
    version: z.string().optional(),
    outcome: OutcomeKind,
    previous: OutcomeKind.optional(),
    stage: z.string(),
    reason: z.string().optional(),
    at: Instant,
  })
  .readonly();
export type Outcome = z.infer<typeof Outcome>;
