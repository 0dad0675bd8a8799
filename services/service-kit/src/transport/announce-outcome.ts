import type { FeedName, Outcome, StoryId } from '@quickwire/contracts';
import type { Delivery, Emission } from '@quickwire/streaming';
import { outcomeEmission } from './outcome-emission.ts';

const utf8 = new TextDecoder();

/** The feed of a record that may not even be JSON. */
const feedOf = (value: Uint8Array): string => {
  try {
    const feed = (JSON.parse(utf8.decode(value)) as { story?: { feed?: unknown } }).story?.feed;
    return typeof feed === 'string' ? feed : 'unknown';
  } catch {
    return 'unknown';
  }
};

/** Tells the ledger that a receipt ended as a dead letter. */
export const announceOutcome = (
  stage: string,
  delivery: Delivery,
  reason: string,
): readonly Emission[] => {
  const outcome: Outcome = {
    receiptId: delivery.event.receiptId,
    storyId: delivery.record.key as StoryId,
    feed: feedOf(delivery.record.value) as FeedName,
    outcome: 'dead-lettered',
    stage,
    reason,
    at: new Date(delivery.now).toISOString(),
  };
  return [outcomeEmission(outcome)];
};
