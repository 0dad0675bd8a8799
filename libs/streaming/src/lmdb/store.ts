import { RecordTooLargeError } from '../errors.ts';
import { checkKey, checkStateKey } from '../keys.ts';
import type { Advance, LogRecord, NewRecord, StateView, TopicSpec } from '../log.ts';
import { Catalog, type StoredTopic } from './catalog.ts';
import type { Commit } from './commits.ts';
import { Environment } from './environment.ts';
import { type Place, Progress } from './progress.ts';
import { Records } from './records.ts';

/** One partition of the topic that a group reads. */
export interface Workplace {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
}

const bytesOf = (values: readonly { readonly value: Uint8Array | undefined }[]): number =>
  values.reduce((sum, { value }) => sum + (value?.length ?? 0), 0);

/** The LMDB environment of a log: records, positions and state, each change one transaction. */
export class Store {
  readonly #environment: Environment;
  readonly #records: Records;
  readonly #progress: Progress;
  readonly #catalog: Catalog;
  readonly #fault: (point: string) => void;

  /** @param fault called within transactions, where a test may end the process */
  constructor(
    directory: string,
    limitBytes: number | undefined,
    fault: (point: string) => void = () => {},
  ) {
    this.#environment = new Environment(directory, limitBytes);
    this.#records = new Records(this.#environment);
    this.#progress = new Progress(this.#environment);
    this.#catalog = new Catalog(this.#environment, (id, p) => this.#records.endOf(id, p));
    this.#fault = fault;
  }

  topic(name: string): StoredTopic {
    return this.#catalog.topic(name);
  }

  async ensureTopics(specs: readonly TopicSpec[]): Promise<void> {
    await this.#catalog.ensure(specs);
    await this.#environment.flush();
  }

  /** Refuses what can't be written before anything is. */
  #check(records: readonly NewRecord[]): void {
    for (const { topic: name, partition, key, value } of records) {
      const topic = this.topic(name);
      if (!Number.isInteger(partition) || partition < 0 || partition >= topic.partitions)
        throw new RangeError(
          `topic ${name} has no partition ${partition}; it has 0 to ${topic.partitions - 1}`,
        );
      checkKey(key);
      if (value.length > topic.maxRecordBytes)
        throw new RecordTooLargeError(name, value.length, topic.maxRecordBytes);
    }
  }

  /** Within a transaction: offsets come from what it sees, so that one that fails leaves no trace. */
  #put(records: readonly NewRecord[]): readonly number[] {
    const now = Date.now();
    const ends = new Map<string, number>();
    return records.map((record) => {
      const topic = this.topic(record.topic);
      const place = `${record.partition} ${topic.name}`;
      const offset = ends.get(place) ?? this.#records.endOf(topic.id, record.partition);
      ends.set(place, offset + 1);
      this.#records.put(topic, record, offset, now);
      return offset;
    });
  }

  /** @throws {LogFullError} when a megabyte would not fit */
  checkRoom(): void {
    this.#environment.checkRoom();
  }

  /**
   * Appends in one transaction; resolves when it is on disk.
   * @param readable called when it can be read, which is before that: a stage need not wait for the disk
   */
  async append(
    records: readonly NewRecord[],
    readable: () => void = () => {},
  ): Promise<readonly number[]> {
    this.#check(records);
    const { seen, flushed } = this.#environment.commit(() => {
      const offsets = this.#put(records);
      this.#fault('append:within');
      return offsets;
    }, bytesOf(records));
    this.#catalog.moveEnds(records, await seen);
    readable();
    return flushed;
  }

  /** Outputs, state and position in one transaction. */
  advance(at: Workplace, { outputs, state, consumed }: Advance): Commit<unknown> {
    this.#check(outputs);
    for (const { key } of state) checkStateKey(key);
    const place = this.#placeOf(at);
    const { seen, flushed } = this.#environment.commit(
      () => {
        const offsets = this.#put(outputs);
        this.#progress.change(place, state);
        if (consumed) this.#progress.moveTo(place, consumed.offset + 1);
        this.#fault('advance:within');
        return offsets;
      },
      bytesOf([...outputs, ...state]),
    );
    return { seen: seen.then((offsets) => this.#catalog.moveEnds(outputs, offsets)), flushed };
  }

  /** Resolves when the disk has all that can be read by now. */
  settled(): Promise<void> {
    return this.#environment.settled();
  }

  #placeOf({ group, topic, partition }: Workplace): Place {
    return { group, id: this.topic(topic).id, partition };
  }

  position(at: Workplace): number {
    return this.#progress.position(this.#placeOf(at));
  }

  state(at: Workplace): StateView {
    const place = this.#placeOf(at);
    return {
      get: (key) => this.#progress.get(place, key),
      entries: () => this.#progress.entries(place),
    };
  }

  /** Records from an offset on, within the limits; the first always fits. */
  range(
    name: string,
    partition: number,
    from: number,
    limit: { records: number; bytes: number },
  ): readonly LogRecord[] {
    const topic = this.topic(name);
    const to = topic.ends[partition] as number;
    return from >= to ? [] : this.#records.range(topic, partition, { from, to }, limit);
  }

  earliest(name: string, partition: number): number {
    const topic = this.topic(name);
    return this.#records.earliest(topic.id, partition) ?? (topic.ends[partition] as number);
  }

  timestampAt(name: string, partition: number, offset: number): number | undefined {
    return this.#records.timestampAt(this.topic(name).id, partition, offset);
  }

  /**
   * Removes what is too old or long replaced, in bounded batches, until nothing is left to remove.
   * @param groups those at work now, with the topic that each reads: what one of them has not dealt with stays
   */
  async sweep(
    now: number,
    groups: Iterable<readonly [group: string, topic: string]>,
    signal: AbortSignal,
  ): Promise<void> {
    const atWork = [...groups];
    const doneTo = (name: string, partition: number): number =>
      Math.min(
        Number.MAX_SAFE_INTEGER,
        ...atWork.flatMap(([group, topic]) =>
          topic === name ? [this.position({ group, topic, partition })] : [],
        ),
      );
    while (!signal.aborted) {
      const remove = this.#records.sweepAt(now, this.#catalog.all(), doneTo);
      if (!remove) return;
      await this.#environment.free(remove);
    }
  }

  close(): Promise<void> {
    return this.#environment.close();
  }
}
