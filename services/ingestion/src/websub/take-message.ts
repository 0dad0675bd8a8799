import type { IncomingMessage } from 'node:http';
import { ProblemError, readBody, tooLarge } from '@quickwire/http-guard';
import type { Answer } from '../answer.ts';
import type { Door } from '../door.ts';
import { receiveWire } from '../receive-wire.ts';
import { isBusy } from '../refusal-of.ts';
import { rejectWire } from '../reject-wire.ts';
import { BODY_DEADLINE_MS, firstOf, unpack } from '../unpack-body.ts';
import type { KnownCallback } from './answer-hub.ts';
import { type SignatureFault, signatureFault } from './signature.ts';

/** What became of a hub's message. */
export type MessageEnd =
  | { readonly kind: 'taken'; readonly answer: Answer }
  /** Of the hub, and nothing that can be taken: kept, and counted as rejected. The hub need not send it again. */
  | { readonly kind: 'refused'; readonly refusal: ProblemError }
  /** Not of the hub: nothing is kept. */
  | { readonly kind: 'ignored'; readonly fault: SignatureFault };

/**
 * Takes the body of a message at a callback as a wire of its feed, if the hub signed it.
 * @throws {ProblemError} 413 for more than the door takes, 503 when too much is being read, 400 or 408 for a body that
 * does not come whole; what {@link receiveWire} throws when the log is away
 */
export const takeMessage = async (
  door: Door,
  { feed, secret }: KnownCallback,
  request: IncomingMessage,
): Promise<MessageEnd> => {
  const { maxBytes } = door.feeds.termsOf(feed);
  const body = await readBody(request, { maxBytes, deadlineMs: BODY_DEADLINE_MS });
  if (body.truncated) throw tooLarge(maxBytes);
  const { headers } = request;
  const fault = signatureFault(firstOf(headers['x-hub-signature']), body.bytes, secret);
  if (fault) return { kind: 'ignored', fault };
  const wire = {
    feed,
    via: 'websub' as const,
    contentType: headers['content-type'],
    traceparent: firstOf(headers['traceparent']),
  };
  try {
    const unpacked = await unpack(body, firstOf(headers['content-encoding']), maxBytes);
    if ('plain' in unpacked)
      return {
        kind: 'taken',
        answer: await receiveWire(door, { ...wire, bytes: unpacked.plain }),
      };
    const { refusal, ...refused } = unpacked;
    await rejectWire(door, { ...wire, ...refused }, refusal);
    return { kind: 'refused', refusal };
  } catch (error) {
    if (!(error instanceof ProblemError) || isBusy(error)) throw error;
    return { kind: 'refused', refusal: error };
  }
};
