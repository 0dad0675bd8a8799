import type { AllowList } from './allow-list.ts';
import { checkUrl, nameOf } from './check-url.ts';
import { OutgoingError } from './errors.ts';

/** A redirect that was followed. */
export interface Hop {
  readonly status: number;
  /** Where it led. */
  readonly url: string;
}

/** A request as it is sent. */
export interface Ask {
  readonly url: URL;
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** What another origin may be told: all else may be a key that is for the first alone. */
const HARMLESS =
  /^(accept|accept-language|user-agent|content-type|if-none-match|if-modified-since)$/i;

const harmless = (headers: Ask['headers']): Ask['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.test(name)));

/**
 * Where the answer sends a request on to; undefined when it is no redirect.
 * @throws {OutgoingError} BAD_URL, REFUSED_ADDRESS, REFUSED_REDIRECT
 */
export const nextHop = (
  { url, method, headers, body }: Ask,
  status: number,
  location: string | undefined,
  allow: AllowList,
): Ask | undefined => {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const next = checkUrl(location, allow, url);
  if (url.protocol === 'https:' && next.protocol === 'http:')
    throw new OutgoingError(
      'REFUSED_REDIRECT',
      `${nameOf(url)} redirects from https to http; if that is meant, give the http URL itself`,
    );
  // RFC 9110, 15.4: what is asked for with 303, and as everybody does with 301 and 302, is a GET of the other.
  const turns = (status === 303 && method !== 'HEAD') || (status < 303 && method === 'POST');
  const kept = next.origin === url.origin ? headers : harmless(headers);
  return {
    url: next,
    method: turns ? 'GET' : method,
    headers: kept,
    body: turns ? undefined : body,
  };
};
