import type { KafkaCluster } from './cluster.ts';
import { asError, CODES, toLogError } from './failures.ts';
import { type Fetched, fetchRequest, type Place } from './requests.ts';

const PARTITION_BYTES = 1 << 20;
/** Fetches that may wait at one broker, for each kind of feed. */
const LANES = 16;
/** Longest that the broker holds a fetch with nothing to give. Shorter, and an idle process lives on asking. */
const HELD_MS = 5000;
/** The same where few lanes are left: others may soon wait for one. */
const HELD_WHERE_FEW_MS = 1000;
const FEW_LANES = 4;

/** Someone who reads one partition. */
export interface Feed extends Place {
  /** Each kind has lanes of its own: a stage does not wait for those who only read. */
  readonly kind: 'lease' | 'reader';
  /** Offset wanted next; undefined while the feed has enough. */
  wants(): number | undefined;
  give(fetched: Fetched): void;
  failed(error: Error): void;
}

type Waiting = readonly [feed: Feed, state: FeedState];

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
  /** Whose last fetch is the longest ago comes first. */
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
    const nodes = await Promise.all(ready.map((waiting) => this.#leaderOf(waiting)));
    for (const node of new Set(nodes)) {
      if (node === undefined) continue;
      const here = ready.filter((_, i) => nodes[i] === node);
      for (const kind of ['lease', 'reader'] as const) {
        for (const round of roundsOf(here.filter(([feed]) => feed.kind === kind))) {
          void this.#fetch(node, kind, round);
        }
      }
    }
  }

  async #leaderOf(waiting: Waiting): Promise<number | undefined> {
    const [{ topic, partition }] = waiting;
    try {
      return await this.#cluster.leader(topic, partition);
    } catch (error) {
      this.#fault(waiting, toLogError(error, `looking for the leader of ${topic}`));
      return undefined;
    }
  }

  #freeLanes(node: number, kind: Feed['kind']): readonly string[] {
    return Array.from({ length: LANES }, (_, i) => `${kind}${i}`).filter(
      (lane) => !this.#lanes.has(`${node}/${lane}`),
    );
  }

  async #fetch(node: number, kind: Feed['kind'], round: readonly Waiting[]): Promise<void> {
    const [lane, ...others] = this.#freeLanes(node, kind);
    if (lane === undefined) {
      for (const [, state] of round) state.busy = false; // The next free lane takes them.
      return;
    }
    const name = `${node}/${lane}`;
    this.#lanes.add(name);
    const held = others.length < FEW_LANES ? HELD_WHERE_FEW_MS : HELD_MS;
    try {
      const wanted = round.flatMap(([feed, state]) => {
        const offset = this.#feeds.has(feed) ? feed.wants() : undefined;
        const { topic, partition } = feed;
        if (offset === undefined) {
          state.busy = false;
          return [];
        }
        this.#feeds.delete(feed);
        this.#feeds.set(feed, state);
        return [{ topic, partition, offset, maxBytes: PARTITION_BYTES }];
      });
      if (wanted.length === 0) return;
      const { parts } = await this.#cluster.send(node, lane, fetchRequest(wanted, held));
      for (const waiting of round) this.#deliver(waiting, parts);
    } catch (error) {
      for (const waiting of round) {
        this.#fault(waiting, toLogError(error, `reading ${waiting[0].topic}`));
      }
    } finally {
      this.#lanes.delete(name);
      this.wake();
    }
  }

  #deliver(waiting: Waiting, parts: readonly Fetched[]): void {
    const [feed, state] = waiting;
    const part = parts.find((p) => p.topic === feed.topic && p.partition === feed.partition);
    if (part && part.error !== 0 && part.error !== CODES.OFFSET_OUT_OF_RANGE) {
      this.#fault(waiting, toLogError(new Error(`code ${part.error}`), `reading ${feed.topic}`));
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

  #fault([feed, state]: Waiting, error: Error): void {
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

/** Two readers of one partition are at different offsets, so they take different requests. */
function roundsOf(waiting: readonly Waiting[]): Waiting[][] {
  const rounds: Map<string, Waiting>[] = [];
  for (const one of waiting) {
    const name = `${one[0].topic}/${one[0].partition}`;
    const round = rounds.find((others) => !others.has(name));
    if (round) round.set(name, one);
    else rounds.push(new Map([[name, one]]));
  }
  return rounds.map((round) => [...round.values()]);
}
