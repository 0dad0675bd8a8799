import type { IncomingMessage } from 'node:http';
import type { FeedName } from '@quickwire/contracts';
import { readBody } from '@quickwire/http-guard';
import type { Door } from './door.ts';
import type { Answered, AnswerOnce, Once } from './idempotency/answer-once.ts';
import { readIdempotencyKey } from './idempotency/idempotency-key.ts';
import { receiveWire } from './receive-wire.ts';
import { rejectWire } from './reject-wire.ts';
import { BODY_DEADLINE_MS, firstOf, unpack } from './unpack-body.ts';

/** What a request is taken with. */
export interface HttpDoor extends Door {
  readonly keys: AnswerOnce;
}

/**
 * Takes the body of a request that was let in as a wire of its feed, once for an Idempotency-Key. One that is too
 * large or cannot be unpacked is kept as it came, like one that cannot be read.
 * @throws {ProblemError} with what the sender has to do; what {@link receiveWire} throws
 */
export const takeRequest = async (
  door: HttpDoor,
  feed: FeedName,
  request: IncomingMessage,
  deadlineMs: number = BODY_DEADLINE_MS,
): Promise<Answered> => {
  const { headers } = request;
  const key = readIdempotencyKey(firstOf(headers['idempotency-key']));
  const wire = {
    feed,
    via: 'http' as const,
    contentType: headers['content-type'],
    traceparent: firstOf(headers['traceparent']),
  };
  const take = async (once: Once): Promise<Answered> => {
    const { maxBytes } = door.feeds.termsOf(feed);
    const body = await readBody(request, { maxBytes, deadlineMs });
    const unpacked = await unpack(body, firstOf(headers['content-encoding']), maxBytes);
    if ('plain' in unpacked)
      return once(unpacked.plain, () => receiveWire(door, { ...wire, bytes: unpacked.plain }));
    const { refusal, ...refused } = unpacked;
    return once(refused.bytes, async () => {
      await rejectWire(door, { ...wire, ...refused }, refusal);
      throw refusal;
    });
  };
  if (key === undefined) return take(async (_, run) => ({ answer: await run(), repeated: false }));
  return door.keys.hold(feed, key, take);
};
