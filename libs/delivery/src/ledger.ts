import { setTimeout as pause } from 'node:timers/promises';
import { eventHeaders, Outcome, StoryReceived, topics } from '@quickwire/contracts';
import type { EventLog, LogRecord } from '@quickwire/streaming';
import { type Backoff, followTopic } from './follow-topic.ts';
import {
  addTally,
  countOutcome,
  emptyTally,
  isBalanced,
  type LedgerCounts,
  type Tally,
  toCounts,
} from './ledger-counts.ts';
import { receiptDay } from './receipt-day.ts';
import { type RecentIds, recentIds } from './recent-ids.ts';

export interface LedgerOptions {
  readonly log: EventLog;
  readonly onError?: (error: Error) => void;
  readonly backoff?: Backoff;
  /** Milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

export interface LedgerRow extends LedgerCounts {
  readonly feed: string;
  /** UTC day of the receipt, `2026-02-17`. */
  readonly day: string;
}

export interface LedgerSnapshot {
  readonly totals: LedgerCounts;
  /** By feed and day, newest day first. */
  readonly feeds: readonly LedgerRow[];
  /** False when a count is negative: something ended that was never received. */
  readonly balanced: boolean;
  /** False until everything that was there at the start has been counted, and while the log is away. */
  readonly current: boolean;
}

/** Accounts for every receipt in the log. */
export interface Ledger {
  /** Resolves when everything that was in the log at the start is counted. */
  readonly ready: Promise<void>;
  snapshot(): LedgerSnapshot;
  close(): Promise<void>;
}

const RECENT_IDS = 50_000;
/** How long outcomes wait for the records of their receipts to be read. */
const RECEIPTS_WAIT_MS = 5_000;

type Topic = 'stories.received' | 'pipeline.outcomes';

/** Opens the ledger and begins to count from the earliest record kept. */
export const openLedger = ({ log, onError = () => {}, ...options }: LedgerOptions): Ledger => {
  const now = options.now ?? Date.now;
  const closing = new AbortController();
  const { signal } = closing;
  const tallies = new Map<string, Tally>();
  const offsets = { 'stories.received': new Map(), 'pipeline.outcomes': new Map() } as Record<
    Topic,
    Map<number, number>
  >;
  const seen: Record<Topic, RecentIds> = {
    'stories.received': recentIds(RECENT_IDS),
    'pipeline.outcomes': recentIds(RECENT_IDS),
  };
  const away = new Set<Topic>();
  // Of receipts older than that, some records may be gone already: they are not counted at all.
  let firstDay = '';

  const tallyOf = (feed: string, receiptId: string, at: number): Tally | undefined => {
    const day = receiptDay(receiptId, at);
    if (day < firstDay) return undefined;
    const key = `${day} ${feed}`;
    const tally = tallies.get(key) ?? emptyTally();
    tallies.set(key, tally);
    return tally;
  };

  const count: Record<Topic, (record: LogRecord, receiptId: string) => void> = {
    'stories.received': (record, receiptId) => {
      const { story } = StoryReceived.parse(JSON.parse(Buffer.from(record.value).toString()));
      const tally = tallyOf(story.feed, receiptId, record.timestamp);
      if (tally) tally.stories += 1;
    },
    'pipeline.outcomes': (record) => {
      const o = Outcome.parse(JSON.parse(Buffer.from(record.value).toString()));
      const tally = tallyOf(o.feed, o.receiptId, Date.parse(o.at));
      if (tally) countOutcome(tally, o.outcome, o.previous);
    },
  };

  const take = (topic: Topic, record: LogRecord): void => {
    const id = record.headers[eventHeaders.id] ?? `${record.partition}.${record.offset}`;
    const receiptId = record.headers[eventHeaders.receipt] ?? '';
    offsets[topic].set(record.partition, record.offset + 1);
    // A resent wire has the event id of the first and a receipt of its own: both make it up.
    if (!seen[topic].add(`${id} ${receiptId}`)) return;
    try {
      count[topic](record, receiptId);
    } catch (cause) {
      const where = `record ${record.offset} of partition ${record.partition} of ${topic}`;
      onError(new Error(`${where} cannot be read; the ledger leaves it out`, { cause }));
    }
  };

  /** An outcome is written after its receipt: whoever reads it must have read that first. */
  const receiptsRead = async (): Promise<void> => {
    const target = await log.bounds('stories.received');
    const until = performance.now() + RECEIPTS_WAIT_MS;
    const behind = (): boolean =>
      target.some(({ earliest, latest }, partition) => {
        const offset = offsets['stories.received'].get(partition) ?? earliest;
        return earliest < latest && offset < latest;
      });
    while (behind() && performance.now() < until && !signal.aborted)
      await pause(5, undefined, { signal }).catch(() => {});
  };

  const begin = async (topic: Topic): Promise<ReadonlyMap<number, number>> => {
    const bounds = await log.bounds(topic);
    if (bounds.some((bound) => bound.earliest > 0) && firstDay === '')
      // The day after the last one that has lost records, since days are counted whole.
      firstDay = new Date(now() - topics[topic].keep + 86_400_000).toISOString().slice(0, 10);
    return new Map(bounds.map((b, p) => [p, offsets[topic].get(p) ?? b.earliest]));
  };

  const follow = (topic: Topic, caughtUp: PromiseWithResolvers<void>): Promise<void> =>
    followTopic({
      log,
      topic,
      signal,
      begin: () => begin(topic),
      onBatch: async (batch) => {
        if (topic === 'pipeline.outcomes') await receiptsRead();
        for (const record of batch) take(topic, record);
      },
      onConnected: () => away.delete(topic),
      onCaughtUp: () => caughtUp.resolve(),
      onFault: (error) => {
        away.add(topic);
        onError(error);
      },
      ...(options.backoff && { backoff: options.backoff }),
    });

  const receipts = Promise.withResolvers<void>();
  const outcomes = Promise.withResolvers<void>();
  let ready = false;
  void outcomes.promise.then(() => {
    ready = true;
  });
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const following = [
    follow('stories.received', receipts),
    Promise.race([receipts.promise, aborted]).then(() => follow('pipeline.outcomes', outcomes)),
  ];

  return {
    ready: outcomes.promise,
    snapshot() {
      const sum = emptyTally();
      const feeds = [...tallies]
        .sort(([a], [b]) => b.slice(0, 10).localeCompare(a.slice(0, 10)) || (a < b ? -1 : 1))
        .map(([key, tally]): LedgerRow => {
          addTally(sum, tally);
          return { feed: key.slice(11), day: key.slice(0, 10), ...toCounts(tally) };
        });
      const totals = toCounts(sum);
      const balanced = [totals, ...feeds].every(isBalanced);
      return { totals, feeds, balanced, current: ready && away.size === 0 };
    },
    async close() {
      closing.abort();
      await Promise.all(following);
    },
  };
};
