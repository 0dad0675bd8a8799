import type { Readable } from 'node:stream';
import { Agent, errors, request as undiciRequest } from 'undici';
import { parseAllowList } from './allow-list.ts';
import { checkUrl, nameOf } from './check-url.ts';
import { OutgoingError } from './errors.ts';
import { guardedConnector, type Lookup } from './guarded-connector.ts';
import { ACCEPTED_ENCODINGS, readBody } from './read-body.ts';
import { type Hop, nextHop } from './redirect.ts';

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

const MAX_HEADER_BYTES = 16 * 1024;
const DEFAULTS = { maxBytes: 1024 * 1024, timeoutMs: 30_000, maxRedirects: 5 };

const flatten = (
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );

/** Where every address of a host refuses, the message is empty. */
const reasonOf = ({ message, code }: NodeJS.ErrnoException): string =>
  message || (code ?? 'no reason given');

/** What went wrong, in this package's words. */
const told = (error: unknown, url: URL): OutgoingError => {
  const known = [error, (error as Error).cause].find((one) => one instanceof OutgoingError);
  if (known) return known;
  if (error instanceof errors.HeadersOverflowError)
    return new OutgoingError(
      'TOO_LARGE',
      `the headers of ${nameOf(url)} are longer than ${MAX_HEADER_BYTES} bytes`,
      { cause: error },
    );
  return new OutgoingError(
    'UNREACHABLE',
    `${nameOf(url)} cannot be reached or broke off: ${reasonOf(error as Error)}`,
    { cause: error },
  );
};

/**
 * Opens the guard that outgoing requests go through. Only http and https; only addresses of the open internet and
 * what is allowed, looked at before and after the name is resolved and at the socket; redirects by the same rules, never
 * from https to http; size, time and headers bounded.
 * @example (await openOutgoing().request('https://example.org/feed.xml')).bytes
 * @throws {OutgoingError} BAD_ALLOW
 */
export const openOutgoing = (options: OutgoingOptions = {}): Outgoing => {
  const allow = parseAllowList(options.allow ?? []);
  const agent = new Agent({
    allowH2: false,
    connect: guardedConnector(allow, options.lookup),
    maxHeaderSize: MAX_HEADER_BYTES,
    // The whole has one limit of time; these would cut shorter or later.
    headersTimeout: 0,
    bodyTimeout: 0,
  });

  const follow = async (
    first: URL,
    asked: RequestOptions,
    signal: AbortSignal,
  ): Promise<OutgoingAnswer> => {
    const { maxBytes = DEFAULTS.maxBytes, maxRedirects = DEFAULTS.maxRedirects } = asked;
    const redirects: Hop[] = [];
    let ask = {
      url: first,
      method: asked.method ?? 'GET',
      headers: asked.headers ?? {},
      body: asked.body,
    };
    for (;;) {
      const { url, method, headers, body } = ask;
      try {
        const answer = await undiciRequest(url, {
          dispatcher: agent,
          method,
          headers: {
            'user-agent': options.userAgent ?? 'Quickwire',
            'accept-encoding': ACCEPTED_ENCODINGS,
            ...headers,
          },
          body: body ?? null,
          signal,
        });
        // It is told to whoever reads the body; left unread on purpose it would end the process.
        answer.body.on('error', () => {});
        const flat = flatten(answer.headers);
        const next = nextHop(ask, answer.statusCode, flat['location'], allow);
        if (!next) {
          const encoding = method === 'HEAD' ? undefined : flat['content-encoding'];
          const bytes = await readBody(answer.body as Readable, encoding, maxBytes);
          return { status: answer.statusCode, headers: flat, bytes, url: url.href, redirects };
        }
        answer.body.destroy();
        redirects.push({ status: answer.statusCode, url: next.url.href });
        if (redirects.length > maxRedirects)
          throw new OutgoingError(
            'REFUSED_REDIRECT',
            `${nameOf(first)} redirects more than ${maxRedirects} times; give the URL that it leads to`,
          );
        ask = next;
      } catch (error) {
        throw told(error, url);
      }
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
    close: () => agent.destroy(),
  };
};
