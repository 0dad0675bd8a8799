import type { KafkaCluster } from './cluster.ts';
import { asError, CODES, toLogError } from './failures.ts';
import { type Fetched, fetchRequest, type Place } from './requests.ts';

/** Longest that the broker holds a fetch with nothing to give. Shorter, and an idle process lives on asking. */
const MAX_WAIT_MS = 1000;
const PARTITION_BYTES = 1 << 20;
const LANES = 16;

/** Someone who reads one partition. */
export interface Feed extends Place {
  /** Offset wanted next; undefined while the feed has enough. */
  wants(): number | undefined;
  give(fetched: Fetched): void;
  failed(error: Error): void;
}

interface FeedState {
  busy: boolean;
  notBefore: number;
  faults: number;
}

/**
 * Fetches for all readers of the log. A fetch in wait holds its connection, so partitions that want
 * data share a request but go out on a free lane: no partition waits for another's slow reader.
 */
export class Fetcher {
  readonly #cluster: KafkaCluster;
  readonly #feeds = new Map<Feed, FeedState>();
  readonly #lanes = new Set<string>();
  #scheduled = false;
  #closed = false;

  constructor(cluster: KafkaCluster) {
    this.#cluster = cluster;
  }

  add(feed: Feed): void {
    this.#feeds.set(feed, { busy: false, notBefore: 0, faults: 0 });
    this.wake();
  }

  remove(feed: Feed): void {
    this.#feeds.delete(feed);
  }

  /** Call when a feed may want more. */
  wake(): void {
    if (this.#scheduled || this.#closed) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      void this.#schedule();
    });
  }

  async #schedule(): Promise<void> {
    const now = Date.now();
    const ready = [...this.#feeds].filter(
      ([feed, s]) => !s.busy && s.notBefore <= now && feed.wants() !== undefined,
    );
    for (const [, state] of ready) state.busy = true;
    const nodes = new Map<number, [Feed, FeedState][]>();
    await Promise.all(
      ready.map(async (pair) => {
        try {
          const node = await this.#cluster.leader(pair[0].topic, pair[0].partition);
          const list = nodes.get(node);
          if (list) list.push(pair);
          else nodes.set(node, [pair]);
        } catch (error) {
          this.#fault(pair, toLogError(error, `looking for the leader of ${pair[0].topic}`));
        }
      }),
    );
    for (const [node, pairs] of nodes) void this.#fetch(node, pairs);
  }

  #lane(node: number): string | undefined {
    for (let i = 0; i < LANES; i += 1) {
      const lane = `fetch${i}`;
      if (!this.#lanes.has(`${node}/${lane}`)) return lane;
    }
    return undefined;
  }

  async #fetch(node: number, all: readonly [Feed, FeedState][]): Promise<void> {
    const pairs = new Map<string, [Feed, FeedState]>();
    const extra: [Feed, FeedState][] = [];
    for (const pair of all) {
      const name = `${pair[0].topic}/${pair[0].partition}`;
      if (pairs.has(name)) extra.push(pair);
      else pairs.set(name, pair);
    }
    // Two readers of one partition are at different offsets, so they take different requests.
    if (extra.length > 0) void this.#fetch(node, extra);
    const lane = this.#lane(node);
    if (lane === undefined) {
      for (const [, state] of pairs.values()) state.busy = false; // The next free lane takes them.
      return;
    }
    const name = `${node}/${lane}`;
    this.#lanes.add(name);
    try {
      const wanted = [...pairs.values()].flatMap(([feed, state]) => {
        const offset = this.#feeds.has(feed) ? feed.wants() : undefined;
        const { topic, partition } = feed;
        if (offset === undefined) state.busy = false;
        return offset === undefined
          ? []
          : [{ topic, partition, offset, maxBytes: PARTITION_BYTES }];
      });
      if (wanted.length === 0) return;
      const { parts } = await this.#cluster.send(node, lane, fetchRequest(wanted, MAX_WAIT_MS));
      for (const pair of pairs.values()) this.#deliver(pair, parts);
    } catch (error) {
      for (const pair of pairs.values()) {
        this.#fault(pair, toLogError(error, `reading ${pair[0].topic}`));
      }
    } finally {
      this.#lanes.delete(name);
      this.wake();
    }
  }

  #deliver(pair: readonly [Feed, FeedState], parts: readonly Fetched[]): void {
    const [feed, state] = pair;
    const part = parts.find((p) => p.topic === feed.topic && p.partition === feed.partition);
    if (part && part.error !== 0 && part.error !== CODES.OFFSET_OUT_OF_RANGE) {
      this.#fault(pair, toLogError(new Error(`code ${part.error}`), `reading ${feed.topic}`));
      return;
    }
    state.busy = false;
    state.faults = 0;
    if (!part || !this.#feeds.has(feed)) return;
    try {
      feed.give(part);
    } catch (error) {
      feed.failed(asError(error));
    }
  }

  #fault([feed, state]: readonly [Feed, FeedState], error: Error): void {
    this.#cluster.forget(feed.topic);
    state.busy = false;
    state.faults += 1;
    const wait = Math.min(1000, 100 * 2 ** Math.min(state.faults, 4));
    state.notBefore = Date.now() + wait;
    setTimeout(() => this.wake(), wait + 1).unref();
    if (this.#feeds.has(feed) && !this.#closed) feed.failed(error);
  }

  close(): void {
    this.#closed = true;
    this.#feeds.clear();
  }
}
