import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { FeedName } from '@quickwire/contracts';

/** What a subscription is to: the topic as configured, and the address that its hub knows it by. */
export interface SubscribedTopic {
  readonly topic: string;
  readonly self: string;
}

/** What the last part of a callback's address says once it is known to be ours. */
export interface CallbackToken {
  /** Hashes of the two addresses, as {@link hashOfUrl} makes them. */
  readonly topic: string;
  readonly self: string;
  /** What the hub signs its messages with. */
  readonly secret: string;
}

const TOKEN = /^([\w-]{16})\.([\w-]{16})\.([\w-]{43})$/;

const hmac = (master: string, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', master).update(parts.join('\0')).digest();

export const hashOfUrl = (url: string): string =>
  createHash('sha256').update(url).digest('base64url').slice(0, 16);

const macOf = (master: string, feed: string, addresses: string): Buffer =>
  hmac(master, 'websub callback', feed, addresses);

/** The last part of a callback's address: nobody can guess it, and any process with the master secret can read it. */
export const callbackTokenOf = (
  master: string,
  feed: FeedName,
  { topic, self }: SubscribedTopic,
): string => {
  const addresses = `${hashOfUrl(topic)}.${hashOfUrl(self)}`;
  return `${addresses}.${macOf(master, feed, addresses).toString('base64url')}`;
};

/** What the hub of a subscription is given as hub.secret: a secret of its own for each callback. */
export const hubSecretOf = (master: string, feed: string, token: string): string =>
  hmac(master, 'websub secret', feed, token).toString('base64url');

/** @param masters each that may have made the token; undefined when none did */
export const readCallbackToken = (
  masters: readonly string[],
  feed: string,
  token: string,
): CallbackToken | undefined => {
  const [, topic, self, mac] = TOKEN.exec(token) ?? [];
  if (!topic || !self || !mac) return undefined;
  const given = Buffer.from(mac, 'base64url');
  for (const master of masters)
    if (timingSafeEqual(given, macOf(master, feed, `${topic}.${self}`)))
      return { topic, self, secret: hubSecretOf(master, feed, token) };
  return undefined;
};
