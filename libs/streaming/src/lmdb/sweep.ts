import type { Database } from 'lmdb';
import type { TopicSpec } from '../log.ts';
import { timestampOf } from './record-codec.ts';

type Key = (string | number)[];

/** Most records that one transaction removes, so that none holds up the pipeline. */
const BATCH = 500;

export interface SweepTopic extends TopicSpec {
  readonly id: number;
}

/** What a sweep goes by. */
export interface SweepRule {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly replacedBefore: number;
  /** Offset that the slowest of those who work on a partition has come to: what lies there and behind is not dealt with. */
  readonly doneTo: (topic: string, partition: number) => number;
}

/** Keys of records that may go: too old and dealt with, or replaced by a later one of their key long ago. */
export const findExpired = (
  from: { records: Database<Buffer, Key>; replaced: Database<boolean, Key> },
  topics: readonly SweepTopic[],
  { now, replacedBefore, doneTo }: SweepRule,
): { readonly old: readonly Key[]; readonly replaced: readonly Key[] } => {
  const old: Key[] = [];
  for (const { id, name, keep, partitions } of topics) {
    if (keep === 'compacted') continue;
    for (let partition = 0; partition < partitions && old.length < BATCH; partition++)
      for (const { key, value } of from.records.getRange({
        start: [id, partition, 0],
        end: [id, partition, doneTo(name, partition)],
      })) {
        const at = timestampOf(value);
        // One written while the clock was ahead says nothing of those behind it.
        if (at > now) continue;
        if (at > now - keep || old.length === BATCH) break;
        old.push(key);
      }
    if (old.length >= BATCH) break;
  }
  const replaced = [...from.replaced.getKeys({ start: [0], end: [replacedBefore], limit: BATCH })];
  return { old, replaced };
};
