import type { Database } from 'lmdb';
import { UnknownTopicError } from '../errors.ts';
import type { NewRecord, TopicSpec } from '../log.ts';
import type { Environment } from './environment.ts';

/** A topic as it is kept: its settings, a number for short keys, and the next offset of each partition. */
export interface StoredTopic extends TopicSpec {
  readonly id: number;
  readonly ends: number[];
}

/** The topics of a log, and where each partition ends for its readers. */
export class Catalog {
  readonly #kept: Database<TopicSpec & { id: number }, string>;
  readonly #endOf: (id: number, partition: number) => number;
  readonly #topics = new Map<string, StoredTopic>();

  /** @param endOf the next offset of a partition, by its topic's number */
  constructor(environment: Environment, endOf: (id: number, partition: number) => number) {
    this.#kept = environment.database('topics', 'json');
    this.#endOf = endOf;
    for (const { value } of this.#kept.getRange()) this.#admit(value);
  }

  #admit(spec: TopicSpec & { id: number }): void {
    const ends = Array.from({ length: spec.partitions }, (_, p) => this.#endOf(spec.id, p));
    this.#topics.set(spec.name, { ...spec, ends });
  }

  /** @throws {UnknownTopicError} */
  topic(name: string): StoredTopic {
    const topic = this.#topics.get(name);
    if (!topic) throw new UnknownTopicError(name);
    return topic;
  }

  all(): readonly StoredTopic[] {
    return [...this.#topics.values()];
  }

  async ensure(specs: readonly TopicSpec[]): Promise<void> {
    for (const spec of specs) {
      const known = this.#topics.get(spec.name);
      if (known && known.partitions !== spec.partitions)
        throw new Error(
          `topic ${spec.name} has ${known.partitions} partitions, not ${spec.partitions}; a change would break the order of stories: use a new data folder`,
        );
      const id = known?.id ?? this.#topics.size;
      await this.#kept.put(spec.name, { ...spec, id });
      if (known) this.#topics.set(spec.name, { ...spec, id, ends: known.ends });
      else this.#admit({ ...spec, id });
    }
  }

  /** Lets readers see what was committed. */
  moveEnds(records: readonly NewRecord[], offsets: readonly number[]): void {
    records.forEach(({ topic, partition }, i) => {
      const { ends } = this.topic(topic);
      ends[partition] = Math.max(ends[partition] as number, (offsets[i] as number) + 1);
    });
  }
}
