import type { Database } from 'lmdb';
import type { LogRecord, NewRecord } from '../log.ts';
import type { Environment, Key } from './environment.ts';
import { decodeRecord, encodeRecord, timestampOf } from './record-codec.ts';
import { findExpired, type SweepRule, type SweepTopic } from './sweep.ts';

/** How long a record that a later one of its key has replaced can still be read. */
const COMPACTION_LAG_MS = 60 * 60 * 1000;

/** The records of all topics, by topic, partition and offset. Writes belong in a transaction. */
export class Records {
  readonly #records: Database<Buffer, Key>;
  /** Of compacted topics: the offset of the last record of each key. */
  readonly #latest: Database<number, Key>;
  /** Of compacted topics: the records that a later one has replaced, by when. */
  readonly #replaced: Database<boolean, Key>;
  /** The next offset of partitions that the sweep has emptied. */
  readonly #ends: Database<number, Key>;

  constructor(environment: Environment) {
    this.#records = environment.database('records', 'binary');
    this.#latest = environment.database('latest', 'json');
    this.#replaced = environment.database('replaced', 'json');
    this.#ends = environment.database('ends', 'json');
  }

  /** Next offset of a partition, as LMDB has it; within a transaction, as the transaction has it. */
  endOf(id: number, partition: number): number {
    for (const key of this.#records.getKeys({
      start: [id, partition, Number.MAX_SAFE_INTEGER],
      end: [id, partition, -1],
      reverse: true,
      limit: 1,
    }))
      return (key[2] as number) + 1;
    // Everything was removed by age: the offset goes on where the sweep left a mark.
    return this.#ends.get([id, partition]) ?? 0;
  }

  put({ id, keep }: SweepTopic, record: NewRecord, offset: number, now: number): void {
    const { partition } = record;
    this.#records.put([id, partition, offset], encodeRecord(record, now));
    if (keep !== 'compacted') return;
    const key = [id, partition, record.key];
    const before = this.#latest.get(key);
    if (before !== undefined) this.#replaced.put([now, id, partition, before], true);
    this.#latest.put(key, offset);
  }

  /** Records of `[from, to)` within the limits; the first always fits. */
  range(
    { id, name }: SweepTopic,
    partition: number,
    { from, to }: { readonly from: number; readonly to: number },
    limit: { readonly records: number; readonly bytes: number },
  ): readonly LogRecord[] {
    const found: LogRecord[] = [];
    let bytes = 0;
    for (const { key, value } of this.#records.getRange({
      start: [id, partition, from],
      end: [id, partition, to],
      limit: limit.records,
    })) {
      bytes += value.length;
      if (found.length > 0 && bytes > limit.bytes) break;
      found.push(decodeRecord(value, name, partition, key[2] as number));
    }
    return found;
  }

  /** Offset of the oldest record kept; undefined where there is none. */
  earliest(id: number, partition: number): number | undefined {
    for (const key of this.#records.getKeys({
      start: [id, partition, 0],
      end: [id, partition, Number.MAX_SAFE_INTEGER],
      limit: 1,
    }))
      return key[2] as number;
    return undefined;
  }

  timestampAt(id: number, partition: number, offset: number): number | undefined {
    const bytes = this.#records.get([id, partition, offset]);
    return bytes && timestampOf(bytes);
  }

  /**
   * What a sweep may remove now, as a transaction's work; bounded, so that none holds up the pipeline.
   * @returns undefined when there is nothing to remove
   */
  sweepAt(
    now: number,
    topics: readonly SweepTopic[],
    doneTo: SweepRule['doneTo'],
  ): (() => void) | undefined {
    const { old, replaced } = findExpired(
      { records: this.#records, replaced: this.#replaced },
      topics,
      { now, replacedBefore: now - COMPACTION_LAG_MS, doneTo },
    );
    if (old.length + replaced.length === 0) return undefined;
    return () => {
      for (const [id, partition] of old as [number, number][])
        this.#ends.put([id, partition], this.endOf(id, partition));
      for (const key of old) this.#records.remove(key);
      for (const key of replaced) {
        this.#records.remove(key.slice(1));
        this.#replaced.remove(key);
      }
    };
  }
}
