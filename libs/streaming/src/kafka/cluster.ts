import { LogUnavailableError, UnknownTopicError } from '../errors.ts';
import type { Compression } from './compressions.ts';
import { CODES, pause, toLogError } from './failures.ts';
import { Link } from './link.ts';
import {
  REQUEST_TIMEOUT_MS,
  type WireBroker,
  type WireOptions,
  type WireRequest,
  wireBroker,
} from './protocol.ts';
import { type ClusterMetadata, metadataRequest, type Place } from './requests.ts';

interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * The brokers, who leads which partition, and the connections. A broker answers a connection's
 * requests one after the other, so what must not wait for each other uses different lanes.
 */
export class KafkaCluster {
  readonly #bootstrap: readonly Address[];
  readonly #options: WireOptions;
  readonly #links = new Map<string, Link>();
  #nodes = new Map<number, Address>();
  readonly #leaders = new Map<string, number[]>();
  #closed = false;

  /** What batches are packed with. */
  readonly compression: Compression;

  constructor(
    brokers: readonly string[],
    { compression = 'none', ...options }: WireOptions & { readonly compression?: Compression },
  ) {
    this.compression = compression;
    this.#options = options;
    this.#bootstrap = brokers.map((broker) => {
      const colon = broker.lastIndexOf(':');
      return { host: broker.slice(0, colon), port: Number(broker.slice(colon + 1)) };
    });
  }

  get nodeCount(): number {
    return Math.max(1, this.#nodes.size);
  }

  #link(address: Address, nodeId: number, lane: string): Link {
    if (this.#closed) throw new LogUnavailableError('the log is closed; open it again');
    const name = `${address.host}:${address.port}/${lane}`;
    let link = this.#links.get(name);
    if (!link) {
      link = new Link(() => wireBroker(address.host, address.port, nodeId, this.#options));
      this.#links.set(name, link);
    }
    return link;
  }

  /** Works on one broker over the lane's own connection. */
  async call<T>(
    nodeId: number,
    lane: string,
    work: (broker: WireBroker) => Promise<T>,
  ): Promise<T> {
    const address = this.#nodes.get(nodeId);
    if (!address) throw new LogUnavailableError(`broker ${nodeId} is not in the cluster now`);
    return this.#link(address, nodeId, lane).call(work);
  }

  send<T>(nodeId: number, lane: string, request: WireRequest<T>): Promise<T> {
    return this.call(nodeId, lane, (broker) => {
      const connection = broker.connectionPool.pool[0];
      if (!connection) throw new LogUnavailableError('the connection is gone');
      return connection.send(request);
    });
  }

  /** Works on whichever broker answers first of those known. */
  async any<T>(lane: string, work: (broker: WireBroker) => Promise<T>): Promise<T> {
    const known = new Map<string, [Address, number]>();
    for (const [id, a] of this.#nodes) known.set(`${a.host}:${a.port}`, [a, id]);
    for (const a of this.#bootstrap) {
      if (!known.has(`${a.host}:${a.port}`)) known.set(`${a.host}:${a.port}`, [a, -1]);
    }
    let last: unknown;
    for (const [address, id] of known.values()) {
      try {
        return await this.#link(address, id, lane).call(work);
      } catch (error) {
        last = error;
      }
    }
    throw toLogError(last, 'looking for a broker');
  }

  /** Asks who leads what; remembers it. */
  async metadata(topics: readonly string[]): Promise<ClusterMetadata> {
    const answer = await this.any('meta', (broker) => {
      const connection = broker.connectionPool.pool[0];
      if (!connection) throw new LogUnavailableError('the connection is gone');
      return connection.send(metadataRequest(topics));
    });
    if (answer.brokers.length > 0) {
      this.#nodes = new Map(answer.brokers.map((b) => [b.nodeId, { host: b.host, port: b.port }]));
    }
    for (const { topic, error, partitions } of answer.topics) {
      if (error !== 0 && error !== CODES.LEADER_NOT_AVAILABLE) {
        this.#leaders.delete(topic);
        continue;
      }
      const leaders: number[] = [];
      for (const p of partitions) leaders[p.partition] = p.error === 0 ? p.leader : -1;
      this.#leaders.set(topic, leaders);
    }
    return answer;
  }

  /** Leaders of a topic's partitions, -1 where there is none now. */
  async leaders(topic: string): Promise<readonly number[]> {
    const cached = this.#leaders.get(topic);
    if (cached) return cached;
    // A topic that was only just made may be unknown to the broker asked.
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.metadata([topic]);
      const found = this.#leaders.get(topic);
      if (found) return found;
      const code = answer.topics[0]?.error ?? 0;
      if (attempt >= 3) {
        if (code === CODES.UNKNOWN_TOPIC_OR_PARTITION) throw new UnknownTopicError(topic);
        throw new LogUnavailableError(`Kafka cannot tell about topic ${topic}: code ${code}`);
      }
      await pause(100);
    }
  }

  async leader(topic: string, partition: number): Promise<number> {
    let node = (await this.leaders(topic))[partition];
    if (node === undefined || node < 0) {
      this.forget(topic);
      node = (await this.leaders(topic))[partition];
    }
    if (node === undefined) throw new UnknownTopicError(`${topic}, partition ${partition}`);
    if (node < 0) {
      this.forget(topic);
      throw new LogUnavailableError(`partition ${partition} of ${topic} has no leader now`);
    }
    return node;
  }

  /** The next look at this topic's leaders asks the cluster. */
  forget(topic: string): void {
    this.#leaders.delete(topic);
  }

  /** Places by the broker that leads them. */
  async byLeader<T extends Place>(places: readonly T[]): Promise<Map<number, T[]>> {
    const nodes = new Map<number, T[]>();
    for (const place of places) {
      const node = await this.leader(place.topic, place.partition);
      const list = nodes.get(node);
      if (list) list.push(place);
      else nodes.set(node, [place]);
    }
    return nodes;
  }

  close(): void {
    this.#closed = true;
    for (const link of this.#links.values()) link.drop(new Error('the log is closed'));
    this.#links.clear();
  }
}

/** Longest that a produce may wait inside the broker; below the time-out of the request itself. */
export const PRODUCE_TIMEOUT_MS = REQUEST_TIMEOUT_MS - 500;
