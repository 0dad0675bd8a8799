import { createHash } from 'node:crypto';
import { readHeaders } from '@quickwire/feeds';
import type { Outgoing, OutgoingAnswer } from '@quickwire/outgoing';
import { PollError } from './poll-error.ts';
import type { PollState } from './poll-state.ts';
import { POLL_DEFAULTS, type PolledFeed } from './polled-feed.ts';
import { retryAfterMs } from './retry-after.ts';
import { slowestMs } from './schedule.ts';
import { serverPaceMs } from './server-pace.ts';

/** What the server said of the feed's next poll and of its place. */
export interface Told {
  /** The publisher's own pace, in milliseconds. */
  readonly paceMs: number;
  readonly retryAfterMs?: number | undefined;
  /** Where the feed has moved to for good. */
  readonly movedTo?: string | undefined;
}

/** How asking for a feed ended, where it did not fail. */
export type Polled =
  | ({ readonly kind: 'unchanged' } & Told)
  | ({
      readonly kind: 'answer';
      readonly bytes: Uint8Array;
      readonly contentType: string | undefined;
      readonly etag?: string | undefined;
      readonly lastModified?: string | undefined;
      readonly bodyHash: string;
    } & Told)
  | { readonly kind: 'gone' };

/** An answer is kept as one record, in base64. */
const MOST_BYTES = 4 * 1024 * 1024;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.5';

const secretsOf = async ({ headerFiles = {} }: PolledFeed): Promise<Record<string, string>> => {
  try {
    return await readHeaders(headerFiles);
  } catch (cause) {
    throw new PollError((cause as Error).message, undefined, { cause });
  }
};

const headersFor = async (feed: PolledFeed, state: PollState): Promise<Record<string, string>> => ({
  accept: ACCEPT,
  ...(await secretsOf(feed)),
  ...(state.etag && { 'if-none-match': state.etag }),
  ...(state.lastModified && { 'if-modified-since': state.lastModified }),
});

/** Where the redirects that are for good lead, up to the first that is not. */
const movedTo = ({ redirects }: OutgoingAnswer): string | undefined => {
  const firstForNow = redirects.findIndex(({ status }) => status !== 301 && status !== 308);
  return redirects.slice(0, firstForNow < 0 ? undefined : firstForNow).at(-1)?.url;
};

const ADVICE: Readonly<Record<number, string>> = {
  401: 'give the key it asks for in the headers of the feed',
  403: 'see whether the feed may be polled, and with which key',
  404: 'correct the URL of the feed',
  429: 'it is asked too often; make the interval longer',
};

const refusal = (status: number): string =>
  `the server answered ${status}${ADVICE[status] ? `; ${ADVICE[status]}` : ''}`;

/**
 * Asks once for a feed, on the condition that it has changed.
 * @throws {PollError} when the server refuses; {@link OutgoingError} when there is no answer that can be taken
 */
export const pollFeed = async (
  outgoing: Outgoing,
  feed: PolledFeed,
  state: PollState,
  now: () => number,
  signal: AbortSignal,
): Promise<Polled> => {
  const { maxBytes = POLL_DEFAULTS.maxBytes, timeoutMs = POLL_DEFAULTS.timeoutMs } = feed;
  const answer = await outgoing.request(feed.url, {
    headers: await headersFor(feed, state),
    maxBytes: Math.min(maxBytes, MOST_BYTES),
    timeoutMs,
    signal,
  });
  const { status, headers, bytes } = answer;
  const wait = retryAfterMs(headers['retry-after'], now());
  const told: Told = {
    paceMs: serverPaceMs(headers, bytes, slowestMs(feed)),
    retryAfterMs: wait,
    movedTo: movedTo(answer),
  };
  if (status === 304) return { kind: 'unchanged', ...told };
  if (status === 410) return { kind: 'gone' };
  if (status !== 200) throw new PollError(refusal(status), wait);
  return {
    kind: 'answer',
    bytes,
    contentType: headers['content-type'],
    etag: headers['etag'],
    lastModified: headers['last-modified'],
    bodyHash: createHash('sha256').update(bytes).digest('hex'),
    ...told,
  };
};
