import type { Database } from 'lmdb';
import type { TopicSpec } from '../log.ts';
import { timestampOf } from './record-codec.ts';

type Key = (string | number)[];

/** Most records that one transaction removes, so that none holds up the pipeline. */
const BATCH = 500;

export interface SweepTopic extends TopicSpec {
  readonly id: number;
}

/** Keys of records that may go: too old, or replaced by a later one of their key long ago. */
export const findExpired = (
  from: { records: Database<Buffer, Key>; replaced: Database<boolean, Key> },
  topics: readonly SweepTopic[],
  { now, replacedBefore }: { now: number; replacedBefore: number },
): { readonly old: readonly Key[]; readonly replaced: readonly Key[] } => {
  const old: Key[] = [];
  for (const { id, keep, partitions } of topics) {
    if (keep === 'compacted') continue;
    for (let partition = 0; partition < partitions; partition++)
      for (const { key, value } of from.records.getRange({
        start: [id, partition, 0],
        end: [id, partition, Number.MAX_SAFE_INTEGER],
        limit: BATCH - old.length,
      })) {
        if (timestampOf(value) > now - keep) break;
        old.push(key);
      }
    if (old.length >= BATCH) break;
  }
  const replaced = [...from.replaced.getKeys({ start: [0], end: [replacedBefore], limit: BATCH })];
  return { old, replaced };
};
