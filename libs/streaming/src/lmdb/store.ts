import { type Database, open, type RootDatabase } from 'lmdb';
import { LogFullError, RecordTooLargeError, UnknownTopicError } from '../errors.ts';
import type { Advance, LogRecord, NewRecord, TopicSpec } from '../log.ts';
import { decodeRecord, encodeRecord, timestampOf } from './record-codec.ts';

/** A topic as it is kept: its settings, a number for short keys, and the next offset of each partition. */
export interface StoredTopic extends TopicSpec {
  readonly id: number;
  readonly ends: number[];
}

/** How long a record that a later one of its key has replaced can still be read. */
const COMPACTION_LAG_MS = 60 * 60 * 1000;
const SWEEP = 2000;

type Key = (string | number)[];

const rethrow = (directory: string) => (error: Error & { code?: unknown }) => {
  if (/MDB_MAP_FULL|ENOSPC|No space left|mapsize limit/i.test(error.message))
    throw new LogFullError(directory, { cause: error });
  throw error;
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

  constructor(directory: string, mapSize: number | undefined) {
    this.#directory = directory;
    this.#root = open<Buffer, Key>({
      path: directory,
      encoding: 'binary',
      maxDbs: 8,
      ...(mapSize !== undefined && { mapSize }),
    });
    this.#records = this.#root.openDB<Buffer, Key>({ name: 'records', encoding: 'binary' });
    this.#latest = this.#root.openDB<number, Key>({ name: 'latest', encoding: 'json' });
    this.#replaced = this.#root.openDB<boolean, Key>({ name: 'replaced', encoding: 'json' });
    this.#positions = this.#root.openDB<number, Key>({ name: 'positions', encoding: 'json' });
    this.#state = this.#root.openDB<Buffer, Key>({ name: 'state', encoding: 'binary' });
    this.#catalog = this.#root.openDB({ name: 'topics', encoding: 'json' });
    for (const { value } of this.#catalog.getRange()) this.#admit(value);
  }

  #admit(spec: TopicSpec & { id: number }): void {
    const ends = Array.from({ length: spec.partitions }, (_, partition) => {
      for (const key of this.#records.getKeys({
        start: [spec.id, partition, Number.MAX_SAFE_INTEGER],
        end: [spec.id, partition, -1],
        reverse: true,
        limit: 1,
      }))
        return (key[2] as number) + 1;
      // Everything was removed by age: the offset goes on where the last reader or writer stood.
      return this.#positions.get(['end', spec.id, partition]) ?? 0;
    });
    this.#topics.set(spec.name, { ...spec, ends });
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

  #put(record: NewRecord, now: number): number {
    const topic = this.topic(record.topic);
    const { partition } = record;
    const offset = topic.ends[partition] as number;
    topic.ends[partition] = offset + 1;
    this.#records.put([topic.id, partition, offset], encodeRecord(record, now));
    if (topic.keep === 'compacted') {
      const key = [topic.id, partition, record.key];
      const before = this.#latest.get(key);
      if (before !== undefined) this.#replaced.put([now, topic.id, partition, before], true);
      this.#latest.put(key, offset);
    }
    return offset;
  }

  /** Appends in one transaction; resolves when committed, and on disk where `durable`. */
  async append(records: readonly NewRecord[], durable: boolean): Promise<readonly number[]> {
    this.check(records);
    const now = Date.now();
    return this.#commit(() => records.map((record) => this.#put(record, now)), records, durable);
  }

  /** Outputs, state and position in one transaction. */
  async advance(
    group: string,
    partition: number,
    { outputs, state, consumed }: Advance,
  ): Promise<void> {
    this.check(outputs);
    const now = Date.now();
    await this.#commit(
      () => {
        for (const record of outputs) this.#put(record, now);
        for (const { key, value } of state) {
          if (value) this.#state.put([group, partition, key], Buffer.from(value));
          else this.#state.remove([group, partition, key]);
        }
        if (consumed) this.#positions.put([group, partition], consumed.offset + 1);
      },
      outputs,
      false,
    );
  }

  async #commit<T>(write: () => T, records: readonly NewRecord[], durable: boolean): Promise<T> {
    const undo = new Map<string, number[]>();
    for (const { topic } of records) undo.set(topic, []);
    try {
      const result = await this.#root.transaction(() => {
        for (const name of undo.keys()) undo.set(name, [...this.topic(name).ends]);
        return write();
      });
      if (durable) await this.#root.flushed;
      return result;
    } catch (error) {
      for (const [name, ends] of undo)
        if (ends.length) this.topic(name).ends.splice(0, ends.length, ...ends);
      return rethrow(this.#directory)(error as Error);
    }
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

  /** Removes a bounded number of records that are too old or long replaced. */
  async sweep(now: number): Promise<void> {
    const old: Key[] = [];
    for (const topic of this.#topics.values()) {
      if (topic.keep === 'compacted') continue;
      for (let p = 0; p < topic.partitions; p++)
        for (const { key, value } of this.#records.getRange({
          start: [topic.id, p, 0],
          end: [topic.id, p, Number.MAX_SAFE_INTEGER],
          limit: SWEEP,
        })) {
          if (timestampOf(value) > now - topic.keep) break;
          old.push(key);
        }
    }
    const replaced = [
      ...this.#replaced.getKeys({ start: [0], end: [now - COMPACTION_LAG_MS], limit: SWEEP }),
    ];
    if (old.length + replaced.length === 0) return;
    await this.#root.transaction(() => {
      for (const topic of this.#topics.values())
        topic.ends.forEach((end, partition) => {
          this.#positions.put(['end', topic.id, partition], end);
        });
      for (const key of old) this.#records.remove(key);
      for (const key of replaced) {
        this.#records.remove(key.slice(1));
        this.#replaced.remove(key);
      }
    });
  }

  async close(): Promise<void> {
    await this.#root.flushed;
    await this.#root.close();
  }
}
