import type { IncomingMessage } from 'node:http';
import type { FeedName } from '@quickwire/contracts';
import { type BodyLimits, inflate, ProblemError, readBody, tooLarge } from '@quickwire/http-guard';
import type { Answer } from './answer.ts';
import type { Door } from './door.ts';
import { receiveWire } from './receive-wire.ts';
import { rejectWire } from './reject-wire.ts';

/** Longest that a body may take. */
const DEADLINE_MS = 60_000;

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/**
 * Takes the body of a request that was let in as a wire of its feed. One that is too large or cannot be
 * unpacked is kept as it came, like one that cannot be read.
 * @throws {ProblemError} with what the sender has to do; what {@link receiveWire} throws
 */
export const takeRequest = async (
  door: Door,
  feed: FeedName,
  request: IncomingMessage,
  deadlineMs: BodyLimits['deadlineMs'] = DEADLINE_MS,
): Promise<Answer> => {
  const { maxBytes } = door.feeds.termsOf(feed);
  const { bytes, truncated } = await readBody(request, { maxBytes, deadlineMs });
  const contentEncoding = first(request.headers['content-encoding']);
  const wire = {
    feed,
    via: 'http' as const,
    contentType: request.headers['content-type'],
    traceparent: first(request.headers['traceparent']),
  };
  let plain: Uint8Array;
  try {
    if (truncated) throw tooLarge(maxBytes);
    plain = await inflate(bytes, contentEncoding, maxBytes);
  } catch (error) {
    if (error instanceof ProblemError)
      await rejectWire(
        door,
        { ...wire, bytes, contentEncoding, ...(truncated && { truncated }) },
        error,
      );
    throw error;
  }
  return receiveWire(door, { ...wire, bytes: plain });
};
