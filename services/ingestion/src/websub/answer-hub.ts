import type { FeedName } from '@quickwire/contracts';
import type { Clock } from '../clock.ts';
import { type CallbackToken, hashOfUrl, readCallbackToken } from './callback-token.ts';
import { WANTED_LEASE_S } from './keep-subscribed.ts';
import type { Leases } from './leases.ts';
import { hubOfLease, type WebSubSubscription } from './subscription.ts';

/** What callbacks are answered with. */
export interface CallbackTools {
  /** Each that may have made a callback's token; the first makes new ones. */
  readonly masters: readonly string[];
  readonly wanted: () => Iterable<WebSubSubscription>;
  readonly leases: Leases;
  readonly clock: Clock;
  readonly random: () => number;
}

/** A callback whose token is ours. */
export interface KnownCallback extends CallbackToken {
  readonly feed: FeedName;
  /** The subscription that it was made for, where it is still configured. */
  readonly wanted: WebSubSubscription | undefined;
}

/** Whose callback it is; undefined when the address was never given to a hub. */
export const knownCallback = (
  tools: Pick<CallbackTools, 'masters' | 'wanted'>,
  feed: string,
  token: string,
): KnownCallback | undefined => {
  const read = readCallbackToken(tools.masters, feed, token);
  if (!read) return undefined;
  const wanted = [...tools.wanted()].find(
    (one) => one.feed === feed && hashOfUrl(one.topic) === read.topic,
  );
  return { ...read, feed: feed as FeedName, wanted };
};

/** What a hub asks or tells at a callback, and what it is answered. */
export type HubAnswer =
  | { readonly kind: 'verified'; readonly mode: string; readonly challenge: string }
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'unknown' };

const SHORTEST_MS = 60_000;
/** How long a hub that said no is left alone. */
const AFTER_DENIAL_MS = 60 * 60 * 1000;
const MAX_CHALLENGE = 4096;

const leaseMsOf = (seconds: string | null): number => {
  const ms = Number(seconds) * 1000;
  return Number.isFinite(ms) && ms > 0 ? ms : WANTED_LEASE_S * 1000;
};

/**
 * Answers a hub's verification of intent (WebSub, 5.3) or takes its denial (5.2). Only what is configured is
 * confirmed, and only the end of what is not.
 */
export const answerHub = async (
  tools: CallbackTools,
  feed: string,
  token: string,
  query: URLSearchParams,
): Promise<HubAnswer> => {
  const { leases, clock, random } = tools;
  const callback = knownCallback(tools, feed, token);
  const mode = query.get('hub.mode');
  if (!callback || hashOfUrl(query.get('hub.topic') ?? '') !== callback.self)
    return { kind: 'unknown' };
  const { wanted } = callback;
  const now = clock.now();
  const note = (renewAt: number): Promise<void> =>
    leases.note(token, { notedAt: now, renewAt, hub: hubOfLease(wanted ?? {}) });
  if (mode === 'denied') {
    await note(now + AFTER_DENIAL_MS);
    return { kind: 'denied', reason: query.get('hub.reason') ?? 'none given' };
  }
  const challenge = query.get('hub.challenge');
  const fits = mode === (wanted ? 'subscribe' : 'unsubscribe');
  if (!fits || !challenge || challenge.length > MAX_CHALLENGE) return { kind: 'unknown' };
  if (wanted) {
    // Early, and not all at once: a hub may be away for a while.
    const part = 0.8 + random() / 10;
    await note(now + Math.max(leaseMsOf(query.get('hub.lease_seconds')) * part, SHORTEST_MS));
  } else await leases.forget(token);
  return { kind: 'verified', mode, challenge };
};
