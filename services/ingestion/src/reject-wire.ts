import { createHash } from 'node:crypto';
import { type EventId, eventIdOf, type Outcome } from '@quickwire/contracts';
import type { ProblemError } from '@quickwire/http-guard';
import type { NewRecord } from '@quickwire/streaming';
import type { Door } from './door.ts';
import type { DroppedItem } from './judge-items.ts';
import { type IncomingWire, rawOf, recordOf, type Trail, trailOf } from './records.ts';

/** A wire that was refused before it could be read: its bytes as far as they came. */
export interface RefusedWire extends IncomingWire {
  /** The content encoding that could not be undone. */
  readonly contentEncoding?: string | undefined;
  /** The bytes are the first part of a body that was too large. */
  readonly truncated?: true | undefined;
}

/** A deterministic id made from a wire's bytes, and the place of an item in it. */
export const wireIdOf = (
  what: 'rejected' | 'wire',
  { feed, bytes }: IncomingWire,
  ...place: readonly string[]
): EventId => eventIdOf(what, feed, createHash('sha256').update(bytes).digest('hex'), ...place);

const outcomeOf = (
  key: string,
  trail: Trail,
  ended: Pick<Outcome, 'outcome' | 'reason'> & Partial<Pick<Outcome, 'storyId' | 'version'>>,
): NewRecord => {
  const outcome: Outcome = {
    receiptId: trail.receiptId,
    feed: trail.feed,
    stage: 'ingestion',
    at: new Date(trail.now).toISOString(),
    ...ended,
  };
  return recordOf('pipeline.outcomes', eventIdOf('outcome', trail.receiptId), key, outcome, trail);
};

/** The word that a rule of its feed dropped an item. */
export const dropOf = ({ story, reason, trail }: DroppedItem): NewRecord =>
  outcomeOf(story.id, trail, {
    outcome: 'dropped',
    reason,
    storyId: story.id,
    version: story.version,
  });

/** The word that a wire, or an item of it, is refused. */
export const rejectionOf = (eventId: EventId, { problem }: ProblemError, trail: Trail): NewRecord =>
  outcomeOf(eventId, trail, { outcome: 'rejected', reason: problem.detail });

/**
 * Keeps a wire that is refused unread, with the reason, and counts it as rejected.
 * @throws {LogUnavailableError} {@link LogFullError} when it could not be kept
 */
export const rejectWire = async (
  { log, feeds }: Door,
  wire: RefusedWire,
  refusal: ProblemError,
): Promise<void> => {
  const trail = trailOf(wire);
  const eventId = wireIdOf('rejected', wire);
  const raw = rawOf(wire, trail, {
    eventId,
    problem: refusal.problem,
    ...(wire.contentEncoding && { contentEncoding: wire.contentEncoding }),
    ...(wire.truncated && { truncated: wire.truncated }),
  });
  await log.append([
    recordOf('wires.raw', eventIdOf('raw', trail.receiptId), eventId, raw, trail),
    rejectionOf(eventId, refusal, trail),
  ]);
  feeds.heard(wire.feed);
};
