import kafkajs, { type Kafka } from 'kafkajs';
import { LogUnavailableError, RecordTooLargeError } from '../errors.ts';
import { checkKey } from '../keys.ts';
import type { Bounds, TopicSpec } from '../log.ts';
import { type Entry, entrySize } from './batch.ts';
import type { KafkaCluster } from './cluster.ts';
import { asError, CODES, pause, toLogError } from './failures.ts';
import { offsetsRequest } from './requests.ts';

/** Room for keys, headers and the frame of a batch beside the largest value. */
const SLACK = 64 * 1024;
/** A step's state changes are one batch, so a changelog takes larger ones than its largest record. */
const CHANGELOG_BATCH = 8 << 20;
const READY_MS = 30_000;

/** A topic's limits, in bytes. */
export interface Limits {
  readonly record: number;
  readonly batch: number;
}

type Admin = ReturnType<Kafka['admin']>;

/** Makes topics and knows their limits and bounds. */
export class Topics {
  readonly #cluster: KafkaCluster;
  readonly #kafka: () => Kafka;
  readonly #limits = new Map<string, Limits>();

  constructor(cluster: KafkaCluster, kafka: () => Kafka) {
    this.#cluster = cluster;
    this.#kafka = kafka;
  }

  /** An admin that has seen a topic fails once that topic is deleted, so each use gets a fresh one. */
  async #withAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = this.#kafka().admin();
    try {
      await admin.connect();
      return await work(admin);
    } finally {
      await admin.disconnect().catch(() => undefined); // The outcome of the work counts.
    }
  }

  async ensure(specs: readonly TopicSpec[]): Promise<void> {
    if (specs.length === 0) return;
    try {
      const known = await this.#cluster.metadata(specs.map((spec) => spec.name));
      const there = new Set(known.topics.filter((t) => t.error === 0).map((t) => t.topic));
      const missing = specs.filter((spec) => !there.has(spec.name));
      if (missing.length > 0) await this.#create(missing);
    } catch (error) {
      throw toLogError(error, 'making topics');
    }
    await Promise.all(specs.map((spec) => this.#ready(spec)));
    for (const spec of specs) {
      this.#limits.set(spec.name, { record: spec.maxRecordBytes, batch: batchLimit(spec) });
    }
  }

  async #create(specs: readonly TopicSpec[]): Promise<void> {
    const replicas = Math.min(3, this.#cluster.nodeCount);
    await this.#withAdmin((admin) =>
      admin.createTopics({
        waitForLeaders: false,
        topics: specs.map((spec) => ({
          topic: spec.name,
          numPartitions: spec.partitions,
          replicationFactor: replicas,
          configEntries: [
            { name: 'max.message.bytes', value: String(batchLimit(spec)) },
            ...(replicas >= 3 ? [{ name: 'min.insync.replicas', value: '2' }] : []),
            ...(spec.keep === 'compacted'
              ? [
                  { name: 'cleanup.policy', value: 'compact' },
                  { name: 'min.compaction.lag.ms', value: '3600000' },
                ]
              : [{ name: 'retention.ms', value: String(spec.keep) }]),
          ],
        })),
      }),
    );
  }

  async #ready(spec: TopicSpec): Promise<void> {
    const until = Date.now() + READY_MS;
    for (;;) {
      try {
        const bounds = await this.bounds(spec.name);
        if (bounds.length >= spec.partitions) return;
        throw new LogUnavailableError(
          `topic ${spec.name} has ${bounds.length} partitions, not ${spec.partitions}`,
        );
      } catch (error) {
        if (Date.now() > until) throw toLogError(error, `waiting for topic ${spec.name}`);
        this.#cluster.forget(spec.name);
        await pause(50);
      }
    }
  }

  async bounds(topic: string): Promise<Bounds[]> {
    let last: unknown;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const count = (await this.#cluster.leaders(topic)).length;
      try {
        const [earliest, latest] = await Promise.all([
          this.#offsets(topic, count, 'earliest'),
          this.#offsets(topic, count, 'latest'),
        ]);
        return earliest.map((first, p) => ({ earliest: first, latest: latest[p] ?? first }));
      } catch (error) {
        last = error;
        this.#cluster.forget(topic);
        await pause(100);
      }
    }
    throw toLogError(last, `asking for the bounds of ${topic}`);
  }

  async #offsets(topic: string, count: number, which: 'earliest' | 'latest'): Promise<number[]> {
    const places = Array.from({ length: count }, (_, partition) => ({ topic, partition }));
    const found: number[] = [];
    const nodes = await this.#cluster.byLeader(places);
    await Promise.all(
      [...nodes].map(async ([node, list]) => {
        const { parts } = await this.#cluster.send(node, 'offsets', offsetsRequest(list, which));
        for (const part of parts) {
          if (part.error !== 0) {
            throw new LogUnavailableError(`no offsets of ${topic}: code ${part.error}`);
          }
          found[part.partition] = part.offset;
        }
      }),
    );
    return found;
  }

  /** Next offset of one partition. */
  async end(topic: string, partition: number): Promise<number> {
    const node = await this.#cluster.leader(topic, partition);
    const request = offsetsRequest([{ topic, partition }], 'latest');
    const part = (await this.#cluster.send(node, 'offsets', request)).parts[0];
    if (part?.error === 0) return part.offset;
    this.#cluster.forget(topic);
    throw new LogUnavailableError(
      `no end offset of ${topic}/${partition}: code ${part?.error ?? CODES.NOT_LEADER}`,
    );
  }

  async limits(topic: string): Promise<Limits> {
    const known = this.#limits.get(topic);
    if (known) return known;
    await this.#cluster.leaders(topic); // An unknown topic is told from an unreachable broker here.
    try {
      const answer = await this.#withAdmin((admin) =>
        admin.describeConfigs({
          includeSynonyms: false,
          resources: [
            {
              type: kafkajs.ConfigResourceTypes.TOPIC,
              name: topic,
              configNames: ['max.message.bytes'],
            },
          ],
        }),
      );
      const batch = Number(answer.resources[0]?.configEntries[0]?.configValue ?? 1_048_588);
      const limits = { record: Math.max(1, batch - SLACK), batch };
      this.#limits.set(topic, limits);
      return limits;
    } catch (error) {
      throw toLogError(asError(error), `asking for the limits of ${topic}`);
    }
  }

  /** @throws {RecordTooLargeError} {@link KeyTooLongError} */
  async check(topic: string, entry: Entry): Promise<void> {
    checkKey(entry.key);
    const limits = this.#limits.get(topic) ?? (await this.limits(topic));
    const bytes = entry.value?.byteLength ?? 0;
    if (bytes > limits.record) throw new RecordTooLargeError(topic, bytes, limits.record);
    const whole = entrySize(entry) + 128;
    if (whole > limits.batch) throw new RecordTooLargeError(topic, whole, limits.batch);
  }
}

function batchLimit(spec: TopicSpec): number {
  const one = spec.maxRecordBytes + SLACK;
  return spec.keep === 'compacted' ? Math.max(one, CHANGELOG_BATCH) : one;
}
