import type { Clock } from '../clock.ts';
import { askHub, type HubRequest } from './ask-hub.ts';
import { callbackTokenOf, hubSecretOf } from './callback-token.ts';
import { discover } from './discover.ts';
import type { Leases } from './leases.ts';
import type { SendRequest } from './request.ts';
import { hubOfLease, type WebSubSubscription } from './subscription.ts';

/** What a subscription is kept with. */
export interface SubscriberTools {
  readonly send: SendRequest;
  readonly leases: Leases;
  readonly clock: Clock;
  /** From 0 to 1; spreads what would else come at the same time. */
  readonly random: () => number;
  /** Base of the callbacks, as hubs see it, without a slash at the end. */
  readonly publicUrl: string;
  /** What new callbacks are made from. */
  readonly master: string;
  readonly onFault: (subscription: WebSubSubscription, error: Error) => void;
}

/** What is asked for; the hub decides. */
export const WANTED_LEASE_S = 10 * 24 * 60 * 60;
const VERIFIED_WITHIN_MS = 120_000;
/** How often another process is asked whether it was told. */
const LOOK_MS = 5000;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 60 * 60 * 1000;
/** Timers hold no more than 24 days. */
const LONGEST_SLEEP_MS = 24 * 60 * 60 * 1000;

/** A hub that can be asked, and what it knows the subscription by. */
interface Place {
  readonly hub: string;
  readonly self: string;
  /** As leases have it. */
  readonly lessor: string;
  readonly token: string;
  readonly callback: string;
}

/** @param turn which of several hubs */
const placeOf = async (
  { send, master, publicUrl }: SubscriberTools,
  subscription: WebSubSubscription,
  turn: number,
): Promise<Place> => {
  const { feed, topic, hub } = subscription;
  const { hubs, self } = hub ? { hubs: [hub], self: topic } : await discover(send, topic);
  const token = callbackTokenOf(master, feed, { topic, self });
  const callback = `${publicUrl}/v1/websub/${feed}/${token}`;
  const lessor = hubOfLease(subscription);
  return { hub: hubs[turn % hubs.length] ?? topic, self, lessor, token, callback };
};

/** @throws {Error} when the hub does not verify the subscription in time */
const waitUntilVerified = async (
  { leases, clock }: SubscriberTools,
  { hub, lessor, token }: Place,
  since: number,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    if (((await leases.of(token, lessor))?.notedAt ?? -1) >= since) return;
    if (clock.now() >= since + VERIFIED_WITHIN_MS)
      throw new Error(
        `the hub ${hub} took the subscription and did not verify it; see that it reaches QUICKWIRE_PUBLIC_URL`,
      );
    await leases.pause(token, LOOK_MS, signal);
  }
};

const requestOf = (place: Place, mode: HubRequest['mode']): HubRequest => ({
  mode,
  topic: place.self,
  callback: place.callback,
});

/** Doubles with each failure, and is spread over its upper half. */
const pauseAfter = (failures: number, random: () => number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (1 - random() / 2);

/** Subscribes and renews before the lease ends, until the signal comes. What fails is told and tried again. */
export const keepSubscribed = async (
  tools: SubscriberTools,
  subscription: WebSubSubscription,
  signal: AbortSignal,
): Promise<void> => {
  const { send, leases, clock, random, master, onFault } = tools;
  let failures = 0;
  while (!signal.aborted)
    try {
      const place = await placeOf(tools, subscription, failures);
      const now = clock.now();
      const due = (await leases.of(place.token, place.lessor))?.renewAt ?? now;
      if (due > now) {
        // Processes that share a lease do not renew it together: whoever wakes later finds it renewed.
        const apart = 1 + random() / 20;
        await leases.pause(place.token, Math.min((due - now) * apart, LONGEST_SLEEP_MS), signal);
        continue;
      }
      await askHub(send, place.hub, {
        ...requestOf(place, 'subscribe'),
        secret: hubSecretOf(master, subscription.feed, place.token),
        leaseSeconds: WANTED_LEASE_S,
      });
      await waitUntilVerified(tools, place, now, signal);
      failures = 0;
    } catch (error) {
      failures++;
      if (signal.aborted) return;
      onFault(subscription, error as Error);
      await clock.pause(pauseAfter(failures, random), signal);
    }
};

/**
 * Tells the hub once that nothing more is wanted. Where that fails, it learns so from the answer to its next message.
 * @param isWanted whether the subscription is wanted again by now
 */
export const endSubscription = async (
  tools: SubscriberTools,
  subscription: WebSubSubscription,
  isWanted: () => boolean,
): Promise<void> => {
  try {
    const place = await placeOf(tools, subscription, 0);
    if (isWanted()) return;
    await tools.leases.forget(place.token);
    await askHub(tools.send, place.hub, requestOf(place, 'unsubscribe'));
  } catch (error) {
    tools.onFault(subscription, error as Error);
  }
};
