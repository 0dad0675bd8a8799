import type { Cache } from '@quickwire/cache';
import { type Clock, systemClock } from '../clock.ts';
import { answerHub, type HubAnswer, type KnownCallback, knownCallback } from './answer-hub.ts';
import { endSubscription, keepSubscribed, type SubscriberTools } from './keep-subscribed.ts';
import { keepLeases } from './leases.ts';
import type { SendRequest } from './request.ts';
import { nameOfSubscription, type WebSubSubscription } from './subscription.ts';

/** What feeds are subscribed with. */
export interface WebSubOptions {
  /** Base of the callbacks, as hubs see it. */
  readonly publicUrl: string;
  /** Master secrets: the first makes callbacks and their secrets, all are accepted. */
  readonly masters: readonly [string, ...string[]];
  readonly send: SendRequest;
  readonly clock?: Clock;
  readonly random?: () => number;
}

/** The subscriber's side of WebSub (W3C Recommendation, 23 January 2018). */
export interface WebSub {
  /** Begins what is new and ends what is no longer there. */
  configure(subscriptions: readonly WebSubSubscription[]): void;
  answerHub(feed: string, token: string, query: URLSearchParams): Promise<HubAnswer>;
  callback(feed: string, token: string): KnownCallback | undefined;
  /** Told that a hub which sent here has learned that nothing more is wanted. */
  ended(token: string): Promise<void>;
  /** Asks hubs nothing more. Subscriptions stay with them; a next start goes on with them. */
  close(): void;
}

/** Nothing is asked of a hub before {@link WebSub.configure}. */
export const openWebSub = (
  { publicUrl, masters, send, clock = systemClock, random = Math.random }: WebSubOptions,
  cache: Cache,
  onFault: SubscriberTools['onFault'],
): WebSub => {
  const leases = keepLeases(cache, clock);
  const [master] = masters;
  const tools = {
    send,
    leases,
    clock,
    random,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    master,
    onFault,
  };
  const running = new Map<string, { subscription: WebSubSubscription; stop: AbortController }>();
  const wanted = () => [...running.values()].map(({ subscription }) => subscription);
  const callbacks = { masters, wanted, leases, clock, random };
  return {
    configure(subscriptions) {
      const next = new Map(subscriptions.map((one) => [nameOfSubscription(one), one]));
      const ended: WebSubSubscription[] = [];
      for (const [name, { subscription, stop }] of running) {
        if (next.has(name)) continue;
        stop.abort();
        running.delete(name);
        ended.push(subscription);
      }
      for (const [name, subscription] of next) {
        if (running.has(name)) continue;
        const stop = new AbortController();
        running.set(name, { subscription, stop });
        void keepSubscribed(tools, subscription, stop.signal);
      }
      // A callback belongs to feed and topic: with another hub it is still in use.
      const inUse = ({ feed, topic }: WebSubSubscription): boolean =>
        wanted().some((one) => one.feed === feed && one.topic === topic);
      for (const subscription of ended)
        if (!inUse(subscription))
          void endSubscription(tools, subscription, () => inUse(subscription));
    },
    answerHub: (feed, token, query) => answerHub(callbacks, feed, token, query),
    callback: (feed, token) => knownCallback(callbacks, feed, token),
    ended: (token) => leases.forget(token),
    close() {
      for (const { stop } of running.values()) stop.abort();
    },
  };
};
