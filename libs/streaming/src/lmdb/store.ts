import { type Database, open, type RootDatabase } from 'lmdb';
import {
  LogFullError,
  LogUnavailableError,
  RecordTooLargeError,
  UnknownTopicError,
} from '../errors.ts';
import type { Advance, LogRecord, NewRecord, TopicSpec } from '../log.ts';
import { decodeRecord, encodeRecord, timestampOf } from './record-codec.ts';
import { Room } from './room.ts';
import { findExpired, type SweepTopic } from './sweep.ts';

/** A topic as it is kept: its settings, a number for short keys, and the next offset of each partition. */
export interface StoredTopic extends TopicSpec {
  readonly id: number;
  readonly ends: number[];
}

/** How long a record that a later one of its key has replaced can still be read. */
const COMPACTION_LAG_MS = 60 * 60 * 1000;
/** Least room on a disk that is not full; a write cut short by the end of a disk is an EIO. */
const NEARLY_FULL_BYTES = 1024 * 1024;
const FULL = /MDB_MAP_FULL|ENOSPC|No space left|mapsize limit/i;

type Key = (string | number)[];

const nothing = (): void => {};

/** A commit's cause is in a promise of its own, which rejects. */
const causeOf = async (error: unknown): Promise<Error & { code?: unknown }> => {
  const { commitError } = error as { commitError?: Promise<never> };
  return commitError ? commitError.catch((cause: Error) => cause) : (error as Error);
};

/** The LMDB environment of a log: records, positions and state, each change one transaction. */
export class Store {
  readonly #directory: string;
  readonly #root: RootDatabase<Buffer, Key>;
  readonly #records: Database<Buffer, Key>;
  readonly #latest: Database<number, Key>;
  readonly #replaced: Database<boolean, Key>;
  readonly #positions: Database<number, Key>;
  readonly #state: Database<Buffer, Key>;
  readonly #catalog: Database<TopicSpec & { id: number }, string>;
  readonly #topics = new Map<string, StoredTopic>();
  readonly #room: Room;
  /** Settles when the last batch that was committed is on disk. */
  #flushed: Promise<unknown> = Promise.resolve();

  constructor(directory: string, limitBytes: number | undefined) {
    this.#directory = directory;
    this.#root = open<Buffer, Key>({ path: directory, encoding: 'binary', maxDbs: 8 });
    // lmdb makes a promise for each batch that nobody holds. When a commit fails it rejects, and would
    // end the process; the promise of each write in the batch tells of the same fault.
    this.#root.on('beforecommit', () => {
      queueMicrotask(() => {
        this.#root.committed.then(nothing, nothing);
      });
    });
    this.#records = this.#root.openDB<Buffer, Key>({ name: 'records', encoding: 'binary' });
    this.#latest = this.#root.openDB<number, Key>({ name: 'latest', encoding: 'json' });
    this.#replaced = this.#root.openDB<boolean, Key>({ name: 'replaced', encoding: 'json' });
    this.#positions = this.#root.openDB<number, Key>({ name: 'positions', encoding: 'json' });
    this.#state = this.#root.openDB<Buffer, Key>({ name: 'state', encoding: 'binary' });
    this.#catalog = this.#root.openDB({ name: 'topics', encoding: 'json' });
    this.#room = new Room(directory, limitBytes, this.#root, [
      this.#records,
      this.#latest,
      this.#replaced,
      this.#positions,
      this.#state,
      this.#catalog,
    ]);
    for (const { value } of this.#catalog.getRange()) this.#admit(value);
  }

  #admit(spec: TopicSpec & { id: number }): void {
    const ends = Array.from({ length: spec.partitions }, (_, p) => this.#endOf(spec.id, p));
    this.#topics.set(spec.name, { ...spec, ends });
  }

  /** Next offset of a partition, as LMDB has it; within a transaction, as the transaction has it. */
  #endOf(id: number, partition: number): number {
    for (const key of this.#records.getKeys({
      start: [id, partition, Number.MAX_SAFE_INTEGER],
      end: [id, partition, -1],
      reverse: true,
      limit: 1,
    }))
      return (key[2] as number) + 1;
    // Everything was removed by age: the offset goes on where the sweep left a mark.
    return this.#positions.get(['end', id, partition]) ?? 0;
  }

  topic(name: string): StoredTopic {
    const topic = this.#topics.get(name);
    if (!topic) throw new UnknownTopicError(name);
    return topic;
  }

  async ensureTopics(specs: readonly TopicSpec[]): Promise<void> {
    for (const spec of specs) {
      const known = this.#topics.get(spec.name);
      if (known && known.partitions !== spec.partitions)
        throw new Error(
          `topic ${spec.name} has ${known.partitions} partitions, not ${spec.partitions}; a change would break the order of stories: use a new data folder`,
        );
      const id = known?.id ?? this.#topics.size;
      await this.#catalog.put(spec.name, { ...spec, id });
      if (known) this.#topics.set(spec.name, { ...spec, id, ends: known.ends });
      else this.#admit({ ...spec, id });
    }
    await this.#root.flushed;
  }

  /** Refuses what can't be written before anything is. */
  check(records: readonly NewRecord[]): void {
    for (const { topic: name, partition, value } of records) {
      const topic = this.topic(name);
      if (!Number.isInteger(partition) || partition < 0 || partition >= topic.partitions)
        throw new RangeError(
          `topic ${name} has no partition ${partition}; it has 0 to ${topic.partitions - 1}`,
        );
      if (value.length > topic.maxRecordBytes)
        throw new RecordTooLargeError(name, value.length, topic.maxRecordBytes);
    }
  }

  #put(record: NewRecord, offset: number, now: number): void {
    const { id, keep } = this.topic(record.topic);
    const { partition } = record;
    this.#records.put([id, partition, offset], encodeRecord(record, now));
    if (keep !== 'compacted') return;
    const key = [id, partition, record.key];
    const before = this.#latest.get(key);
    if (before !== undefined) this.#replaced.put([now, id, partition, before], true);
    this.#latest.put(key, offset);
  }

  /** Within a transaction: offsets come from what it sees, so that one that fails leaves no trace. */
  #putAll(records: readonly NewRecord[]): readonly number[] {
    const now = Date.now();
    const ends = new Map<string, number>();
    return records.map((record) => {
      const { topic, partition } = record;
      const place = `${partition} ${topic}`;
      const offset = ends.get(place) ?? this.#endOf(this.topic(topic).id, partition);
      ends.set(place, offset + 1);
      this.#put(record, offset, now);
      return offset;
    });
  }

  /** Appends in one transaction; resolves when it is on disk. */
  async append(records: readonly NewRecord[]): Promise<readonly number[]> {
    this.check(records);
    const bytes = records.reduce((sum, { value }) => sum + value.length, 0);
    const { done, flushed } = this.#commit(() => this.#putAll(records), bytes);
    const offsets = await done;
    this.#moveEnds(records, offsets);
    await flushed;
    return offsets;
  }

  /** Outputs, state and position in one transaction; resolves when it is committed. */
  async advance(
    group: string,
    partition: number,
    { outputs, state, consumed }: Advance,
  ): Promise<void> {
    this.check(outputs);
    const bytes = [...outputs, ...state].reduce((sum, { value }) => sum + (value?.length ?? 0), 0);
    const { done } = this.#commit(() => {
      const offsets = this.#putAll(outputs);
      for (const { key, value } of state) {
        if (value) this.#state.put([group, partition, key], Buffer.from(value));
        else this.#state.remove([group, partition, key]);
      }
      if (consumed) this.#positions.put([group, partition], consumed.offset + 1);
      return offsets;
    }, bytes);
    this.#moveEnds(outputs, await done);
  }

  #moveEnds(records: readonly NewRecord[], offsets: readonly number[]): void {
    records.forEach(({ topic, partition }, i) => {
      const { ends } = this.topic(topic);
      ends[partition] = Math.max(ends[partition] as number, (offsets[i] as number) + 1);
    });
  }

  /**
   * One transaction, all or nothing. A child one, for lmdb commits what a plain one had put
   * before it threw, together with the others of its batch.
   */
  #commit<T>(write: () => T, bytes: number): { done: Promise<T>; flushed: Promise<unknown> } {
    const giveBack = this.#room.take(bytes);
    const written = this.#root.childTransaction(write) as Promise<T>;
    // Now, for a moment later it would be the next batch's, which never comes if that one fails.
    const flushed = new Promise<unknown>((resolve, reject) => {
      this.#root.flushed.then(resolve, reject);
    });
    // `written` tells of the same fault.
    flushed.catch(nothing);
    const done = written.catch((error: unknown) => this.#explain(error)).finally(giveBack);
    const before = this.#flushed;
    this.#flushed = done.then(
      () => flushed,
      () => before,
    );
    return { done, flushed };
  }

  async #explain(error: unknown): Promise<never> {
    const cause = await causeOf(error);
    const cutShort = cause.code === 5 && this.#room.onDisk() < NEARLY_FULL_BYTES;
    if (cutShort || cause.code === 28 || FULL.test(cause.message))
      throw new LogFullError(this.#directory, { cause });
    if (cause !== error)
      throw new LogUnavailableError(
        `the log in ${this.#directory} could not be written (${cause.message}); look at the disk`,
        { cause },
      );
    throw error;
  }

  position(group: string, partition: number): number {
    return this.#positions.get([group, partition]) ?? 0;
  }

  stateOf(group: string, partition: number, key: string): Uint8Array | undefined {
    return this.#state.get([group, partition, key]);
  }

  *stateEntries(group: string, partition: number): Iterable<readonly [string, Uint8Array]> {
    for (const { key, value } of this.#state.getRange({ start: [group, partition] })) {
      if (key[0] !== group || key[1] !== partition) return;
      yield [key[2] as string, value];
    }
  }

  /** Records from an offset on, within the limits; the first always fits. */
  range(
    name: string,
    partition: number,
    from: number,
    limit: { records: number; bytes: number },
  ): readonly LogRecord[] {
    const topic = this.topic(name);
    if (from >= (topic.ends[partition] as number)) return [];
    const found: LogRecord[] = [];
    let bytes = 0;
    for (const { key, value } of this.#records.getRange({
      start: [topic.id, partition, from],
      end: [topic.id, partition, topic.ends[partition] as number],
      limit: limit.records,
    })) {
      bytes += value.length;
      if (found.length > 0 && bytes > limit.bytes) break;
      found.push(decodeRecord(value, name, partition, key[2] as number));
    }
    return found;
  }

  earliest(name: string, partition: number): number {
    const topic = this.topic(name);
    for (const key of this.#records.getKeys({
      start: [topic.id, partition, 0],
      end: [topic.id, partition, Number.MAX_SAFE_INTEGER],
      limit: 1,
    }))
      return key[2] as number;
    return topic.ends[partition] as number;
  }

  timestampAt(name: string, partition: number, offset: number): number | undefined {
    const bytes = this.#records.get([this.topic(name).id, partition, offset]);
    return bytes && timestampOf(bytes);
  }

  /** Removes what is too old or long replaced, in bounded batches, until nothing is left to remove. */
  async sweep(now: number, signal: AbortSignal): Promise<void> {
    const topics: readonly SweepTopic[] = [...this.#topics.values()];
    while (!signal.aborted) {
      const { old, replaced } = findExpired(
        { records: this.#records, replaced: this.#replaced },
        topics,
        { now, replacedBefore: now - COMPACTION_LAG_MS },
      );
      if (old.length + replaced.length === 0) return;
      await this.#root.childTransaction(() => {
        for (const [id, partition] of old as [number, number][])
          this.#positions.put(['end', id, partition], this.#endOf(id, partition));
        for (const key of old) this.#records.remove(key);
        for (const key of replaced) {
          this.#records.remove(key.slice(1));
          this.#replaced.remove(key);
        }
      });
    }
  }

  async close(): Promise<void> {
    // Not lmdb's own promise: after a batch that failed it never settles, and lmdb's close waits for
    // it too. A batch that changes nothing needs no room and puts a new one in its place.
    await this.#flushed;
    await this.#catalog.remove('');
    await this.#root.close();
  }
}
