import type { IncomingMessage } from 'node:http';
import type { FeedName } from '@quickwire/contracts';
import {
  type BodyLimits,
  inflate,
  MAX_WIRE_BYTES,
  ProblemError,
  readBody,
  tooLarge,
} from '@quickwire/http-guard';
import type { Answer } from './answer.ts';
import { type Door, receiveWire } from './receive-wire.ts';
import { rejectWire } from './reject-wire.ts';

const LIMITS: BodyLimits = { maxBytes: MAX_WIRE_BYTES, deadlineMs: 60_000 };

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
  limits: BodyLimits = LIMITS,
): Promise<Answer> => {
  const { bytes, truncated } = await readBody(request, limits);
  const contentEncoding = first(request.headers['content-encoding']);
  const wire = {
    feed,
    via: 'http' as const,
    contentType: request.headers['content-type'],
    traceparent: first(request.headers['traceparent']),
  };
  let plain: Uint8Array;
  try {
    if (truncated) throw tooLarge();
    plain = await inflate(bytes, contentEncoding);
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
