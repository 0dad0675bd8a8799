import { parseAllowList } from './allow-list.ts';
import { checkUrl, nameOf } from './check-url.ts';
import { OutgoingError } from './errors.ts';
import type { Lookup } from './guarded-connector.ts';
import { ACCEPTED_ENCODINGS } from './read-body.ts';
import type { Ask, Hop } from './redirect.ts';
import type { Sender } from './sender.ts';

/** How the guard is opened. */
export interface OutgoingOptions {
  /** Hosts and networks that may be reached although they are not on the open internet. */
  readonly allow?: readonly string[];
  /** Name of this program for the servers it asks. */
  readonly userAgent?: string;
  /** In place of the system's resolver. */
  readonly lookup?: Lookup;
}

/** What is asked for, and what the answer may cost. */
export interface RequestOptions {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Most bytes of the answer, as sent and once unpacked. */
  readonly maxBytes?: number;
  /** Milliseconds that all may take, from the look-up of the name to the last byte, redirects included. */
  readonly timeoutMs?: number;
  /** Most redirects that are followed; 0 refuses any. */
  readonly maxRedirects?: number;
  /** Ends the request. */
  readonly signal?: AbortSignal;
}

/** An answer as a whole, whatever its status. */
export interface OutgoingAnswer {
  readonly status: number;
  /** By name in lower case; several of a name are joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. */
  readonly bytes: Uint8Array;
  /** Where it came from in the end. */
  readonly url: string;
  /** The redirects that led there, in order. */
  readonly redirects: readonly Hop[];
}

/** The way out of the process. */
export interface Outgoing {
  /** @throws {OutgoingError} when there is no answer that can be taken */
  request(url: string, options?: RequestOptions): Promise<OutgoingAnswer>;
  /** Ends what is open. */
  close(): Promise<void>;
}

/** One spelling of each name, so that none is sent twice. */
const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const DEFAULTS = { maxBytes: 1024 * 1024, timeoutMs: 30_000, maxRedirects: 5 };

/**
 * Opens the guard that outgoing requests go through. Only http and https; only addresses of the open internet and
 * what is allowed, looked at before and after the name is resolved and at the socket; redirects by the same rules, never
 * from https to http; size, time and headers bounded.
 * @example (await openOutgoing().request('https://example.org/feed.xml')).bytes
 * @throws {OutgoingError} BAD_ALLOW
 */
export const openOutgoing = (options: OutgoingOptions = {}): Outgoing => {
  const allow = parseAllowList(options.allow ?? []);
  let sender: Promise<Sender> | undefined;
  // The client is read at the first request: most processes never send one.
  const senderOf = (): Promise<Sender> => {
    sender ??= import('./sender.ts').then(({ openSender }) => openSender(allow, options.lookup));
    return sender;
  };

  const follow = async (
    first: URL,
    asked: RequestOptions,
    signal: AbortSignal,
  ): Promise<OutgoingAnswer> => {
    const { maxBytes = DEFAULTS.maxBytes, maxRedirects = DEFAULTS.maxRedirects } = asked;
    const redirects: Hop[] = [];
    let ask: Ask = {
      url: first,
      method: asked.method ?? 'GET',
      headers: {
        'user-agent': options.userAgent ?? 'Quickwire',
        'accept-encoding': ACCEPTED_ENCODINGS,
        ...lowerCased(asked.headers ?? {}),
      },
      body: asked.body,
    };
    for (;;) {
      const { send } = await senderOf();
      const sent = await send(ask, { maxBytes, signal });
      if ('bytes' in sent) return { ...sent, url: ask.url.href, redirects };
      redirects.push({ status: sent.status, url: sent.next.url.href });
      if (redirects.length > maxRedirects)
        throw new OutgoingError(
          'REFUSED_REDIRECT',
          `${nameOf(first)} redirects more than ${maxRedirects} times; give the URL that it leads to`,
        );
      ask = sent.next;
    }
  };

  return {
    request: async (text, asked = {}) => {
      const url = checkUrl(text, allow);
      const { timeoutMs = DEFAULTS.timeoutMs } = asked;
      const timeout = AbortSignal.timeout(timeoutMs);
      const signal = asked.signal ? AbortSignal.any([asked.signal, timeout]) : timeout;
      try {
        return await follow(url, asked, signal);
      } catch (error) {
        if (asked.signal?.aborted)
          throw new OutgoingError('ABORTED', `the request to ${nameOf(url)} was ended`, {
            cause: error,
          });
        if (timeout.aborted)
          throw new OutgoingError(
            'TOO_SLOW',
            `${nameOf(url)} did not answer in full within ${timeoutMs} ms`,
            { cause: error },
          );
        throw error;
      }
    },
    close: async () => (await sender)?.close(),
  };
};
