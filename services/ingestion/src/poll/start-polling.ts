import { type FeedName, pipeline } from '@quickwire/contracts';
import {
  type EventLog,
  type Lease,
  type MemberStatus,
  partitionOf,
  type StateChange,
} from '@quickwire/streaming';
import { type FollowTools, followFeed } from './follow-feed.ts';
import type { PolledFeed } from './polled-feed.ts';

/** How polling is started. */
export interface PollingOptions extends FollowTools {
  readonly log: Pick<EventLog, 'join'>;
  readonly feeds: readonly PolledFeed[];
}

/** Polling that runs. */
export interface Polling {
  /** Resolves when this process knows which feeds are its own. */
  readonly ready: Promise<void>;
  status(): MemberStatus;
  /** Goes on with these feeds: those that are as they were are not disturbed. */
  update(feeds: readonly PolledFeed[]): void;
  /** Breaks off what is being fetched, lets what is being received end, gives the feeds up to others. */
  stop(): Promise<void>;
}

const { group, topic, state } = pipeline.polling;

const partitionOfFeed = (feed: FeedName): number => partitionOf(feed, pipeline.partitions);

interface Followed {
  readonly options: string;
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** The feeds of one partition while its lease lasts. */
class LeasedFeeds {
  readonly #lease: Lease;
  readonly #tools: FollowTools;
  readonly #followed = new Map<FeedName, Followed>();
  readonly #ended = Promise.withResolvers<void>();
  /** A lease takes one step at a time. */
  #saving: Promise<void> = Promise.resolve();

  constructor(lease: Lease, tools: FollowTools) {
    this.#lease = lease;
    this.#tools = tools;
    if (lease.signal.aborted) this.#ended.resolve();
    lease.signal.addEventListener('abort', () => this.#ended.resolve(), { once: true });
  }

  #save(changes: readonly StateChange[]): Promise<void> {
    const saved = this.#saving.then(() => this.#lease.advance({ outputs: [], state: changes }));
    this.#saving = saved.catch(() => {}); // Told of by `saved`.
    return saved;
  }

  #follow(feed: PolledFeed, after: Promise<void>): Followed {
    const stop = new AbortController();
    const signal = AbortSignal.any([this.#lease.signal, stop.signal]);
    const kept = { view: this.#lease.state, save: this.#save.bind(this) };
    const done = after
      .then(() => followFeed(feed, this.#tools, kept, signal))
      // One feed that cannot be saved means that the lease has ended for all.
      .catch((error: unknown) => this.#ended.reject(error));
    return { options: JSON.stringify(feed), stop, done };
  }

  /** Follows these feeds, as far as they are of this partition, and no others. */
  set(feeds: readonly PolledFeed[]): void {
    const own = feeds.filter(({ feed }) => partitionOfFeed(feed) === this.#lease.partition);
    const names = new Set(own.map(({ feed }) => feed));
    for (const [name, { stop }] of this.#followed) if (!names.has(name)) stop.abort();
    for (const feed of own) {
      const running = this.#followed.get(feed.feed);
      if (running?.options === JSON.stringify(feed) && !running.stop.signal.aborted) continue;
      running?.stop.abort();
      this.#followed.set(feed.feed, this.#follow(feed, running?.done ?? Promise.resolve()));
    }
  }

  /** Resolves when the lease is to be given up and no feed is in hand; rejects when it was lost. */
  async end(): Promise<void> {
    try {
      await this.#ended.promise;
    } finally {
      const followed = [...this.#followed.values()];
      for (const { stop } of followed) stop.abort();
      await Promise.all(followed.map(({ done }) => done));
    }
  }
}

/**
 * Polls feeds, each in one process of all that poll: a feed belongs to the partition of its name, and the log leases
 * partitions (docs/adr/0011-the-log-leases-pollers.md). Where each feed stands is the lease's state, so whoever has the feed next
 * goes on from there.
 */
export const startPolling = (options: PollingOptions): Polling => {
  const { log, observer } = options;
  let { feeds } = options;
  const leased = new Set<LeasedFeeds>();
  const member = log.join({
    group,
    topic,
    stateTopic: state,
    outputs: [],
    onError: observer.fault,
    onLease: async (lease) => {
      const work = new LeasedFeeds(lease, options);
      leased.add(work);
      work.set(feeds);
      await work.end().finally(() => leased.delete(work));
    },
  });
  return {
    ready: member.ready,
    status: member.status,
    update: (next) => {
      feeds = next;
      for (const work of leased) work.set(next);
    },
    stop: () => member.stop(),
  };
};
