import {
  type EventAttributes,
  type FeedName,
  type Outcome,
  type ReceiptId,
  type StorySummarized,
  trailBegan,
  type Wait,
} from '@quickwire/contracts';
import { outcomeEmission } from '@quickwire/service-kit';
import type { Emission, StageState } from '@quickwire/streaming';

/** What the decision is made from. */
export interface Arrival {
  readonly summarized: StorySummarized;
  readonly event: EventAttributes;
  readonly state: StageState;
  readonly now: number;
  /** When it came in, where that is not the beginning of the event's trail. */
  readonly receivedAt?: string | undefined;
}

/** A version that waits for its embargo, or for a word of the agency or the desk. */
export interface Held {
  readonly summarized: StorySummarized;
  readonly receiptId: ReceiptId;
  /** When it came in; absent in state of before it was kept. */
  readonly receivedAt?: string;
  /** What an operator has said it need not wait for. */
  readonly lifted?: readonly Wait['by'][];
}

export const publishedKey = (id: string): string => `published:${id}`;
export const heldKey = (id: string): string => `held:${id}`;

/** What became of a receipt, for the ledger. */
export const outcome = (
  { story }: StorySummarized,
  receiptId: ReceiptId,
  now: number,
  rest: Pick<Outcome, 'outcome'> & Partial<Pick<Outcome, 'previous' | 'reason'>>,
): Emission =>
  outcomeEmission({
    receiptId,
    storyId: story.id,
    feed: story.feed as FeedName,
    version: story.version,
    stage: 'publishing',
    at: new Date(now).toISOString(),
    ...rest,
  });

/** When a version came in. */
export const receivedAtOf = ({ receivedAt, event, now }: Omit<Arrival, 'summarized'>): string =>
  receivedAt ?? new Date(trailBegan(event.trail) ?? now).toISOString();
