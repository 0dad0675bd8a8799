import { createHash, randomBytes } from 'node:crypto';
import type { Cache } from '@quickwire/cache';
import {
  type EventId,
  eventIdOf,
  extendTrail,
  type FeedName,
  type Outcome,
  pipeline,
  type RawWire,
  type ReceiptId,
  type Story,
  type TopicName,
  toHeaders,
  topics,
} from '@quickwire/contracts';
import { ProblemError } from '@quickwire/http-guard';
import {
  type EventLog,
  type NewRecord,
  partitionOf,
  RecordTooLargeError,
} from '@quickwire/streaming';
import { readWire, WireError } from '@quickwire/wires';
import { type GuessedOutcome, guessOutcome, rememberStory } from './guess-outcome.ts';
import { newReceiptId } from './receipt-id.ts';

/** A wire as it came in. */
export interface IncomingWire {
  readonly feed: FeedName;
  readonly bytes: Uint8Array;
  readonly via: 'http' | 'folder';
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** A wire that was refused before it could be read: its bytes as far as they came. */
export interface RefusedWire extends IncomingWire {
  /** The content encoding that could not be undone. */
  readonly contentEncoding?: string | undefined;
  /** The bytes are the first part of a body that was too large. */
  readonly truncated?: true | undefined;
}

/** What the sender is told once the wire is durable. */
export interface Receipt {
  readonly storyId: string;
  readonly version: string;
  readonly eventId: EventId;
  readonly outcome: GuessedOutcome;
}

/** What a wire is taken with. */
export interface Door {
  readonly log: EventLog;
  readonly cache: Cache;
}

/** What every record of one receipt shares. */
interface Trail {
  readonly receiptId: ReceiptId;
  readonly feed: FeedName;
  readonly now: number;
  readonly traceparent: string;
}

const encoder = new TextEncoder();

const traceparentOf = (given: string | undefined): string =>
  given && /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.test(given)
    ? given
    : `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

const recordOf = (
  topic: TopicName,
  id: EventId,
  key: string,
  data: unknown,
  trail: Trail,
): NewRecord => ({
  topic,
  partition: partitionOf(key, pipeline.partitions),
  key,
  value: encoder.encode(JSON.stringify(data)),
  headers: toHeaders({
    id,
    source: `/ingestion/${trail.feed}`,
    type: topics[topic].type,
    receiptId: trail.receiptId,
    trail: extendTrail(undefined, 'ingestion', trail.now),
    traceparent: trail.traceparent,
  }),
});

const rawOf = (
  wire: IncomingWire,
  trail: Trail,
  rest: Partial<RawWire> & { eventId: EventId },
): RawWire => ({
  receiptId: trail.receiptId,
  feed: wire.feed,
  receivedAt: new Date(trail.now).toISOString(),
  via: wire.via,
  ...(wire.contentType && { contentType: wire.contentType }),
  ...(wire.fileName && { fileName: wire.fileName }),
  body: Buffer.from(wire.bytes).toString('base64'),
  ...rest,
});

const trailOf = (wire: IncomingWire): Trail => {
  const now = Date.now();
  return {
    receiptId: newReceiptId(now),
    feed: wire.feed,
    now,
    traceparent: traceparentOf(wire.traceparent),
  };
};

/**
 * Keeps a wire that is refused, with the reason, and counts it as rejected.
 * @throws {LogUnavailableError} {@link LogFullError} when it could not be kept
 */
export const rejectWire = async (
  { log }: Pick<Door, 'log'>,
  wire: RefusedWire,
  { problem }: ProblemError,
  trail: Trail = trailOf(wire),
): Promise<void> => {
  const eventId = eventIdOf(
    'rejected',
    wire.feed,
    createHash('sha256').update(wire.bytes).digest('hex'),
  );
  const outcome: Outcome = {
    receiptId: trail.receiptId,
    feed: wire.feed,
    outcome: 'rejected',
    stage: 'ingestion',
    reason: problem.detail,
    at: new Date(trail.now).toISOString(),
  };
  await log.append([
    recordOf(
      'wires.raw',
      eventIdOf('raw', trail.receiptId),
      eventId,
      rawOf(wire, trail, {
        eventId,
        problem,
        ...(wire.contentEncoding && { contentEncoding: wire.contentEncoding }),
        ...(wire.truncated && { truncated: wire.truncated }),
      }),
      trail,
    ),
    recordOf('pipeline.outcomes', eventIdOf('outcome', trail.receiptId), eventId, outcome, trail),
  ]);
};

const parse = (wire: IncomingWire): { story: Story; format: RawWire['format'] } | ProblemError => {
  try {
    const { feed, contentType, fileName } = wire;
    return readWire(wire.bytes, { feed, contentType, fileName });
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return new ProblemError('malformed-wire', error.detail, { errors: error.errors });
  }
};

/** The id of a revision's event: the same revision with the same content always has the same. */
const eventIdOfStory = ({ id, revision }: Story): EventId =>
  eventIdOf(
    'ingestion',
    id,
    String(revision.number ?? ''),
    revision.created ?? '',
    revision.contentHash,
  );

/**
 * Takes a wire: reads it, appends the bytes and the story to the log, answers when both are durable.
 * @throws {ProblemError} 400 when it cannot be read, 413 when it is too long written out; the bytes are kept all the same
 * @throws {LogUnavailableError} {@link LogFullError} when nothing could be taken; sending it again is safe
 */
export const receiveWire = async (door: Door, wire: IncomingWire): Promise<Receipt> => {
  const trail = trailOf(wire);
  const read = parse(wire);
  if (read instanceof ProblemError) {
    await rejectWire(door, wire, read, trail);
    throw read;
  }
  const { story, format } = read;
  const eventId = eventIdOfStory(story);
  const outcome = await guessOutcome(door.cache, story, eventId, trail.now);
  const records = [
    recordOf(
      'wires.raw',
      eventIdOf('raw', trail.receiptId),
      story.id,
      rawOf(wire, trail, { eventId, storyId: story.id, ...(format && { format }) }),
      trail,
    ),
    recordOf('stories.received', eventId, story.id, { story }, trail),
  ];
  try {
    await door.log.append(records);
  } catch (error) {
    if (!(error instanceof RecordTooLargeError)) throw error;
    const refusal = new ProblemError('too-large', error.message);
    await rejectWire(door, wire, refusal, trail);
    throw refusal;
  }
  await rememberStory(door.cache, story, eventId, outcome);
  return { storyId: story.id, version: story.version, eventId, outcome };
};
