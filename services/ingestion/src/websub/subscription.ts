import type { FeedName } from '@quickwire/contracts';
import { hashOfUrl } from './callback-token.ts';

/** What a feed is subscribed to. */
export interface WebSubSubscription {
  readonly feed: FeedName;
  /** Address of the RSS, Atom, JSON Feed or page whose changes are wanted. */
  readonly topic: string;
  /** Its hub, where the topic does not say. */
  readonly hub?: string | undefined;
}

/** The same for the same subscription. */
export const nameOfSubscription = ({ feed, topic, hub }: WebSubSubscription): string =>
  JSON.stringify([feed, topic, hub]);

/** By what a lease is known to be of the hub that a subscription is configured with; empty where the topic names it. */
export const hubOfLease = ({ hub }: Pick<WebSubSubscription, 'hub'>): string =>
  hub === undefined ? '' : hashOfUrl(hub);
