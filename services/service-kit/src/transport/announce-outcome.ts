import { eventHeaders, type FeedName, type Outcome, type StoryId } from '@quickwire/contracts';
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

/** Where the receipt stood before: what comes due was held, what was sent again was a dead letter. */
const stoodAt = ({ record }: Delivery): Outcome['previous'] => {
  if (record.offset < 0) return 'held';
  return record.headers[eventHeaders.redrive] === undefined ? undefined : 'dead-lettered';
};

/** Tells the ledger that a receipt ended as a dead letter. */
export const announceOutcome = (
  stage: string,
  delivery: Delivery,
  reason: string,
): readonly Emission[] => {
  const previous = stoodAt(delivery);
  const outcome: Outcome = {
    receiptId: delivery.event.receiptId,
    storyId: delivery.record.key as StoryId,
    feed: feedOf(delivery.record.value) as FeedName,
    outcome: 'dead-lettered',
    ...(previous && { previous }),
    stage,
    reason,
    at: new Date(delivery.now).toISOString(),
  };
  return [outcomeEmission(outcome)];
};
