import {
  type EventId,
  extendTrail,
  type FeedName,
  newTraceparent,
  pipeline,
  type RawWire,
  type ReceiptId,
  type TopicName,
  toHeaders,
  topics,
} from '@quickwire/contracts';
import { type NewRecord, partitionOf } from '@quickwire/streaming';
import { newReceiptId } from './receipt-id.ts';

/** A wire as it came in. */
export interface IncomingWire {
  readonly feed: FeedName;
  readonly bytes: Uint8Array;
  readonly via: 'http' | 'folder' | 'poll' | 'websub';
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  readonly traceparent?: string | undefined;
}

/** What every record of one receipt shares. */
export interface Trail {
  readonly receiptId: ReceiptId;
  readonly feed: FeedName;
  readonly now: number;
  readonly traceparent: string;
}

const encoder = new TextEncoder();

const traceparentOf = (given: string | undefined): string =>
  given && /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/.test(given)
    ? given
    : newTraceparent();

/** Begins the trail of a wire that has just come in. */
export const trailOf = (wire: IncomingWire): Trail => {
  const now = Date.now();
  return {
    receiptId: newReceiptId(now),
    feed: wire.feed,
    now,
    traceparent: traceparentOf(wire.traceparent),
  };
};

/** A record of the door; those of one key share a partition. */
export const recordOf = (
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

/** The bytes as they came, with how reading them ended. */
export const rawOf = (
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
