import kafkajs, { type Kafka } from 'kafkajs';
import { LogUnavailableError, RecordTooLargeError } from '../errors.ts';
import { checkKey } from '../keys.ts';
import type { Bounds, TopicSpec } from '../log.ts';
import { type Entry, entrySize } from './batch.ts';
import type { KafkaCluster } from './cluster.ts';
import { brokerErrorType, CODES, pause, toLogError } from './failures.ts';
import { offsetsRequest } from './requests.ts';

/** Room for keys, headers and the frame of a batch beside the largest value. */
const SLACK = 64 * 1024;
/** A step's state changes are one batch, so a changelog takes larger ones than its largest record. */
const CHANGELOG_BATCH = 8 << 20;
const READY_MS = 30_000;
/** What a topic takes where neither its settings nor its maker say. */
const USUAL_BATCH = 1_048_588;

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
  readonly #declared = new Map<string, Limits>();
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
    const there = await this.#there(specs.map((spec) => spec.name));
    for (const spec of specs) checkPartitions(spec, there.get(spec.name) ?? spec.partitions);
    const missing = specs.filter((spec) => !there.has(spec.name));
    if (missing.length > 0) await this.#create(missing);
    await Promise.all(specs.map((spec) => this.#ready(spec)));
    const batches = await this.#askBatches([...there.keys()]);
    for (const spec of specs) {
      const declared = { record: spec.maxRecordBytes, batch: batchLimit(spec) };
      this.#declared.set(spec.name, declared);
      this.#limits.set(spec.name, lower(declared, batches.get(spec.name) ?? declared.batch));
    }
  }

  /** Which of the topics there are, and how many partitions each has. */
  async #there(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    try {
      const known = (await this.#cluster.metadata(topics)).topics.filter((t) => t.error === 0);
      return new Map(known.map(({ topic, partitions }) => [topic, partitions.length]));
    } catch (error) {
      throw toLogError(error, 'looking for topics');
    }
  }

  async #create(specs: readonly TopicSpec[]): Promise<void> {
    const replicas = Math.min(3, this.#cluster.nodeCount);
    const made = this.#withAdmin((admin) =>
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
    await made.catch((error: unknown) => {
      throw toLogError(error, 'making topics');
    });
  }

  async #ready(spec: TopicSpec): Promise<void> {
    const until = Date.now() + READY_MS;
    for (;;) {
      try {
        const bounds = await this.bounds(spec.name);
        if (bounds.length === spec.partitions) return;
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
    return this.#limits.get(topic) ?? this.#learn(topic);
  }

  /** A topic's limits as its brokers have them now. */
  async #learn(topic: string): Promise<Limits> {
    await this.#cluster.leaders(topic); // An unknown topic is told from an unreachable broker here.
    const declared = this.#declared.get(topic);
    const asked = (await this.#askBatches([topic])).get(topic);
    const batch = asked ?? declared?.batch ?? USUAL_BATCH;
    const limits = declared ? lower(declared, batch) : { record: batch, batch };
    this.#limits.set(topic, limits);
    return limits;
  }

  /** By topic the most bytes that its brokers take in a batch; none where they do not let us know. */
  async #askBatches(topics: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (topics.length === 0) return new Map();
    const resources = topics.map((name) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name,
      configNames: ['max.message.bytes'],
    }));
    try {
      const answer = await this.#withAdmin((admin) =>
        admin.describeConfigs({ includeSynonyms: false, resources }),
      );
      return new Map(
        answer.resources.flatMap(({ resourceName, configEntries: [entry] }) => {
          const bytes = Number(entry?.configValue);
          return Number.isSafeInteger(bytes) && bytes > 0 ? [[resourceName, bytes] as const] : [];
        }),
      );
    } catch (error) {
      if (brokerErrorType(error) === 'TOPIC_AUTHORIZATION_FAILED') return new Map();
      throw toLogError(error, `asking for the limits of ${topics.join(', ')}`);
    }
  }

  /** Why a broker refused a batch of so many bytes. Its limit is asked for anew: it is another than we knew. */
  async refused(topic: string, bytes: number): Promise<RecordTooLargeError> {
    const { batch } = await this.#learn(topic).catch(() => ({ batch: bytes }));
    return new RecordTooLargeError(topic, bytes, Math.min(batch, bytes - 1));
  }

  /** @throws {RecordTooLargeError} {@link KeyTooLongError} */
  async check(topic: string, entry: Entry): Promise<void> {
    checkKey(entry.key);
    const limits = await this.limits(topic);
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

function lower({ record, batch }: Limits, most: number): Limits {
  return { record: Math.min(record, most), batch: Math.min(batch, most) };
}

function checkPartitions({ name, partitions }: TopicSpec, found: number): void {
  if (found === partitions) return;
  throw new Error(
    `topic ${name} has ${found} partitions, not ${partitions}; stories would lose their order: delete it where nothing in it is needed, and it is made anew, or use another cluster`,
  );
}
