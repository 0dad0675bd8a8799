import type { ConnectionOptions } from 'node:tls';
import type { KafkaConfig, SASLOptions } from 'kafkajs';
import { LogAccessError } from '../errors.ts';
import type {
  Bounds,
  EventLog,
  LogFeatures,
  LogRecord,
  Membership,
  MembershipOptions,
  NewRecord,
  ReadOptions,
  TopicSpec,
} from '../log.ts';
import { hungUpAdvice } from './access.ts';
import { adminClient } from './admin.ts';
import { Appender } from './appender.ts';
import { KafkaCluster } from './cluster.ts';
import type { Compression } from './compressions.ts';
import { toLogError } from './failures.ts';
import { Fetcher } from './fetcher.ts';
import { findCoordinator, GroupClient } from './group.ts';
import type { FaultPoint, LeaseTools } from './lease-options.ts';
import { KafkaMembership } from './membership.ts';
import { readTopic } from './reader.ts';
import { Topics } from './topics.ts';

/** How to reach Kafka. */
export interface KafkaLogOptions {
  readonly brokers: readonly string[];
  readonly clientId?: string;
  readonly ssl?: ConnectionOptions | boolean | undefined;
  readonly sasl?: SASLOptions | undefined;
  /** What batches are packed with; `none` unless said otherwise. All are read. */
  readonly compression?: Compression;
  /** A member not heard of for so long has lost its partitions. */
  readonly sessionTimeoutMs?: number;
  /** Longest that a handler may take to finish the batch in hand when its partition goes to another member. */
  readonly handOverMs?: number;
  /** Called at named points; a test may throw or end the process there. */
  readonly faults?: (point: FaultPoint) => void;
}

/** As `openKafkaLog`. */
export async function connectKafkaLog(options: KafkaLogOptions): Promise<EventLog> {
  const log = new KafkaLog(options);
  try {
    await log.ping();
  } catch (error) {
    await log.close();
    const advice = hungUpAdvice(error, {
      tls: Boolean(options.ssl),
      login: options.sasl !== undefined,
    });
    throw advice
      ? new LogAccessError(`Kafka let nobody in at ${options.brokers.join(', ')}: ${advice}`, {
          cause: error,
        })
      : error;
  }
  return log;
}

class KafkaLog implements EventLog {
  readonly features: LogFeatures = { name: 'kafka', manyProcesses: true };
  readonly #cluster: KafkaCluster;
  readonly #topics: Topics;
  readonly #appender: Appender;
  readonly #fetcher: Fetcher;
  readonly #tools: LeaseTools;
  readonly #sessionMs: number;
  readonly #handOverMs: number;
  readonly #members = new Set<KafkaMembership>();
  #lanes = 0;

  constructor(o: KafkaLogOptions) {
    const clientId = o.clientId ?? 'quickwire';
    this.#sessionMs = o.sessionTimeoutMs ?? 6000;
    this.#handOverMs = o.handOverMs ?? 30_000;
    this.#cluster = new KafkaCluster(o.brokers, {
      clientId,
      ssl: o.ssl,
      sasl: o.sasl,
      compression: o.compression ?? 'none',
    });
    const config: KafkaConfig = {
      brokers: [...o.brokers],
      clientId,
      ...(o.ssl === undefined ? {} : { ssl: o.ssl }),
      ...(o.sasl === undefined ? {} : { sasl: o.sasl }),
    };
    this.#topics = new Topics(this.#cluster, () => adminClient(config));
    this.#appender = new Appender(this.#cluster, this.#topics);
    this.#fetcher = new Fetcher(this.#cluster);
    this.#tools = {
      cluster: this.#cluster,
      topics: this.#topics,
      fetcher: this.#fetcher,
      faults: o.faults ?? (() => undefined),
    };
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    await this.#topics.ensure(topics);
  }

  async append(records: readonly NewRecord[]): Promise<readonly number[]> {
    if (records.length === 0) return [];
    this.#tools.faults('append:before');
    const offsets = await this.#appender.append(records);
    this.#tools.faults('append:after');
    return offsets;
  }

  join(options: MembershipOptions): Membership {
    const { group, topic } = options;
    const lane = `group${this.#lanes++}`;
    const member = new KafkaMembership(this.#tools, options, {
      group: new GroupClient(this.#cluster, {
        group,
        topic,
        sessionMs: this.#sessionMs,
        // The group waits longer than a member does, which learns of the sharing out only at its next heartbeat.
        rebalanceMs: this.#handOverMs + this.#sessionMs,
        lane,
      }),
      sessionMs: this.#sessionMs,
      handOverMs: this.#handOverMs,
    });
    this.#members.add(member);
    return member;
  }

  read(options: ReadOptions): AsyncIterable<readonly LogRecord[]> {
    return readTopic(this.#topics, this.#fetcher, options);
  }

  async bounds(topic: string): Promise<readonly Bounds[]> {
    return this.#topics.bounds(topic);
  }

  async positions(group: string, topic: string): Promise<readonly number[]> {
    try {
      const count = (await this.#cluster.leaders(topic)).length;
      const partitions = Array.from({ length: count }, (_, partition) => ({ partition }));
      // Before the group is asked: what is committed meanwhile, it then has.
      const here = new Map([...this.#members].flatMap((m) => [...m.positions(group, topic)]));
      const node = await findCoordinator(this.#cluster, group);
      const answer = await this.#cluster.call(node, 'positions', (broker) =>
        broker.offsetFetch({ groupId: group, topics: [{ topic, partitions }] }),
      );
      const committed = answer.responses[0]?.partitions ?? [];
      return partitions.map(({ partition }) => {
        const offset = Number(committed.find((c) => c.partition === partition)?.offset ?? 0);
        return here.get(partition) ?? Math.max(0, offset); // The group says -1 where it has none.
      });
    } catch (error) {
      throw toLogError(error, `asking for the positions of ${group}`);
    }
  }

  async ping(): Promise<void> {
    await this.#cluster.metadata([]);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#members].map((member) => member.stop()));
    this.#appender.close();
    this.#fetcher.close();
    this.#cluster.close();
  }
}
