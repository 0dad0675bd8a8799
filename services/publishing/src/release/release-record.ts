import { randomUUID } from 'node:crypto';
import {
  type EventId,
  extendTrail,
  newTraceparent,
  pipeline,
  type ReceiptId,
  type ReleaseNotice,
  toHeaders,
  topics,
} from '@quickwire/contracts';
import { type NewRecord, partitionOf } from '@quickwire/streaming';

/** An operator's word as a record for the stage, in the partition of the story. */
export const releaseRecord = (notice: ReleaseNotice): NewRecord => ({
  topic: 'stories.summarized',
  partition: partitionOf(notice.id, pipeline.partitions),
  key: notice.id,
  value: Buffer.from(JSON.stringify(notice)),
  headers: toHeaders({
    // Each word is one of its own: to give it twice is not to repeat a record.
    id: randomUUID() as string as EventId,
    source: '/publishing/release',
    type: topics['stories.summarized'].type,
    receiptId: '' as ReceiptId,
    trail: extendTrail(undefined, 'release', Date.parse(notice.at)),
    traceparent: newTraceparent(),
  }),
});
