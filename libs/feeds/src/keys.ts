import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** SHA-256 of a feed's key: what is kept of it. */
export type KeyHash = Uint8Array;

const FORM = /^sha256:[0-9a-f]{64}$/i;

export const hashOfKey = (key: string): KeyHash => createHash('sha256').update(key).digest();

/** The hash behind `sha256:HEX`; undefined for anything else. */
export const readKeyHash = (text: string): KeyHash | undefined =>
  FORM.test(text) ? Buffer.from(text.slice('sha256:'.length), 'hex') : undefined;

/** The line that stands in feeds.yaml for a key. */
export const keyHashLine = (key: string): string =>
  `sha256:${Buffer.from(hashOfKey(key)).toString('hex')}`;

/** A key that nobody guesses: 24 characters that need no quotes anywhere. */
export const newKey = (): string => randomBytes(18).toString('base64url');

/** Compared with when there is no such feed, so that the answer takes as long. */
const NOBODY = hashOfKey('');

/** Whether a key is one of those known, compared in constant time. */
export const isKeyOf = (given: string, known: readonly KeyHash[]): boolean => {
  const hash = hashOfKey(given);
  let fits = false;
  for (const one of known.length > 0 ? known : [NOBODY])
    if (timingSafeEqual(one, hash)) fits = true;
  return fits && known.length > 0;
};
