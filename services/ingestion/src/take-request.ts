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
import type { Answered, AnswerOnce, Once } from './idempotency/answer-once.ts';
import { readIdempotencyKey } from './idempotency/idempotency-key.ts';
import { type Door, receiveWire } from './receive-wire.ts';
import { rejectWire } from './reject-wire.ts';

/** What a request is taken with. */
export interface HttpDoor extends Door {
  readonly keys: AnswerOnce;
}

const LIMITS: BodyLimits = { maxBytes: MAX_WIRE_BYTES, deadlineMs: 60_000 };

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** A body as a wire, or as it came and why it is none. */
type Unpacked =
  | { readonly plain: Uint8Array }
  | {
      readonly refusal: ProblemError;
      readonly bytes: Uint8Array;
      readonly contentEncoding: string | undefined;
      readonly truncated?: true;
    };

const unpack = async (request: IncomingMessage, limits: BodyLimits): Promise<Unpacked> => {
  const { bytes, truncated } = await readBody(request, limits);
  const contentEncoding = first(request.headers['content-encoding']);
  try {
    if (truncated) throw tooLarge();
    return { plain: await inflate(bytes, contentEncoding) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { refusal: error, bytes, contentEncoding, ...(truncated && { truncated }) };
  }
};

/**
 * Takes the body of a request that was let in as a wire of its feed, once for an Idempotency-Key. One that is too
 * large or cannot be unpacked is kept as it came, like one that cannot be read.
 * @throws {ProblemError} with what the sender has to do; what {@link receiveWire} throws
 */
export const takeRequest = async (
  door: HttpDoor,
  feed: FeedName,
  request: IncomingMessage,
  limits: BodyLimits = LIMITS,
): Promise<Answered> => {
  const key = readIdempotencyKey(first(request.headers['idempotency-key']));
  const wire = {
    feed,
    via: 'http' as const,
    contentType: request.headers['content-type'],
    traceparent: first(request.headers['traceparent']),
  };
  const take = async (once: Once): Promise<Answered> => {
    const body = await unpack(request, limits);
    if ('plain' in body)
      return once(body.plain, () => receiveWire(door, { ...wire, bytes: body.plain }));
    const { refusal, ...refused } = body;
    return once(refused.bytes, async () => {
      await rejectWire(door, { ...wire, ...refused }, refusal);
      throw refusal;
    });
  };
  if (key === undefined) return take(async (_, run) => ({ answer: await run(), repeated: false }));
  return door.keys.hold(feed, key, take);
};
