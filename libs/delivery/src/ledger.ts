import { setTimeout as pause } from 'node:timers/promises';
import { eventHeaders, topics } from '@quickwire/contracts';
import type { EventLog, LogRecord } from '@quickwire/streaming';
import { type Backoff, followTopic } from './follow-topic.ts';
import { addTally, emptyTally, isBalanced, type LedgerCounts, toCounts } from './ledger-counts.ts';
import { formatLedgerCursor, parseLedgerCursor } from './ledger-cursor.ts';
import { type LedgerItem, type LedgerReceipt, toItem, toReceipt } from './ledger-item.ts';
import { type LedgerTopic, readUpdate } from './ledger-record.ts';
import { type LedgerFilter, openLedgerStore } from './ledger-store.ts';
import { isMarked, markBehind, type TopicMark } from './log-mark.ts';

export interface LedgerOptions {
  /** A folder of the ledger's own. An empty one is filled from the log. */
  readonly directory: string;
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
  /** False when a receipt ended twice, or ended without having been received. */
  readonly balanced: boolean;
  /** False until everything that was there at the start has been counted, and while the log is away. */
  readonly current: boolean;
}

export interface LedgerPageRequest extends LedgerFilter {
  /** Most receipts on the page. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

export interface LedgerPage {
  readonly items: readonly LedgerItem[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** Accounts for every receipt in the log. */
export interface Ledger {
  /** Resolves when everything that was in the log at the start is counted. */
  readonly ready: Promise<void>;
  /** The counts, of all feeds and days or of some. */
  snapshot(filter?: Pick<LedgerFilter, 'feed' | 'day'>): LedgerSnapshot;
  /**
   * The receipts behind the counts, newest day first, within a day by when they came to stand where they do. One that
   * moves while pages are turned may be met twice or not at all.
   * @throws {BadCursorError}
   */
  page(request: LedgerPageRequest): LedgerPage;
  /** Everything known of one receipt. */
  receipt(receiptId: string): LedgerReceipt | undefined;
  close(): Promise<void>;
}

/** How long outcomes wait for the records of their receipts to be read. */
const RECEIPTS_WAIT_MS = 5_000;
const DAY_MS = 86_400_000;

const TOPICS = ['stories.received', 'pipeline.outcomes'] as const;

/** The first day of which no record can have aged out of the log: days are counted whole. */
const firstDayAt = (now: number): string =>
  new Date(now - topics['pipeline.outcomes'].keep + DAY_MS).toISOString().slice(0, 10);

/** Opens the ledger and goes on where it was. */
export const openLedger = ({
  directory,
  log,
  onError = () => {},
  ...options
}: LedgerOptions): Ledger => {
  const now = options.now ?? Date.now;
  const closing = new AbortController();
  const { signal } = closing;
  const store = openLedgerStore(directory);
  const marks: Record<LedgerTopic, readonly TopicMark[]> = {
    'stories.received': store.marks('stories.received') ?? [],
    'pipeline.outcomes': store.marks('pipeline.outcomes') ?? [],
  };
  const away = new Set<LedgerTopic>();
  let ofThisLog = false;
  let sweptTo = '';
  let sweeping: Promise<void> = Promise.resolve();

  /** A folder that belongs to another log is emptied; asked once, before anything is read. */
  const knowTheLog = async (): Promise<void> => {
    for (const topic of TOPICS)
      if (marks[topic].length > 0 && !(await isMarked(log, topic, marks[topic]))) {
        onError(new Error('the ledger in the data folder is of another log; it is built anew'));
        store.clear();
        for (const one of TOPICS) marks[one] = [];
      }
    ofThisLog = true;
  };

  const isOfKnownReceipt = ({ headers }: LogRecord): boolean =>
    store.get(headers[eventHeaders.receipt] ?? '')?.story === true;

  /** An outcome is written after its receipt: whoever reads it must have read that first. */
  const receiptsRead = async (): Promise<void> => {
    const target = await log.bounds('stories.received');
    const until = performance.now() + RECEIPTS_WAIT_MS;
    const behind = (): boolean =>
      target.some(({ earliest, latest }, partition) => {
        const next = marks['stories.received'][partition]?.next ?? earliest;
        return earliest < latest && next < latest;
      });
    while (behind() && performance.now() < until && !signal.aborted)
      await pause(5, undefined, { signal }).catch(() => {});
  };

  const sweep = (firstDay: string): void => {
    if (sweptTo === firstDay) return;
    sweptTo = firstDay;
    sweeping = sweeping.then(async () => {
      try {
        while (!signal.aborted && (await store.sweep(firstDay)));
      } catch (error) {
        // Old days show no more whether they are removed or not; the next day tries again.
        onError(error as Error);
      }
    });
  };

  const begin = async (topic: LedgerTopic): Promise<ReadonlyMap<number, number>> => {
    if (!ofThisLog) await knowTheLog();
    const bounds = await log.bounds(topic);
    marks[topic] = bounds.map(({ earliest }, p) => {
      const mark = marks[topic][p];
      return mark && mark.next >= earliest ? mark : { next: earliest };
    });
    return new Map(marks[topic].map(({ next }, p) => [p, next]));
  };

  const take = async (topic: LedgerTopic, batch: readonly LogRecord[]): Promise<void> => {
    if (topic === 'pipeline.outcomes' && !batch.every(isOfKnownReceipt)) await receiptsRead();
    const moved = [...marks[topic]];
    const updates = batch.flatMap((record) => {
      moved[record.partition] = markBehind(record);
      const update = readUpdate(topic, record);
      if (!(update instanceof Error)) return update;
      onError(update);
      return [];
    });
    const firstDay = firstDayAt(now());
    await store.take(topic, updates, moved, firstDay);
    marks[topic] = moved;
    sweep(firstDay);
  };

  const follow = (topic: LedgerTopic, caughtUp: PromiseWithResolvers<void>): Promise<void> =>
    followTopic({
      log,
      topic,
      signal,
      begin: () => begin(topic),
      onBatch: (batch) => take(topic, batch),
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
  sweep(firstDayAt(now()));
  const following = [
    follow('stories.received', receipts),
    Promise.race([receipts.promise, aborted]).then(() => follow('pipeline.outcomes', outcomes)),
  ];

  return {
    ready: outcomes.promise,
    snapshot(filter) {
      const firstDay = firstDayAt(now());
      const rows = store.tallies(filter).filter(({ day }) => day >= firstDay);
      const sum = emptyTally();
      for (const { tally } of rows) addTally(sum, tally);
      return {
        totals: toCounts(sum),
        feeds: rows.map(({ feed, day, tally }) => ({ feed, day, ...toCounts(tally) })),
        balanced: rows.every(({ tally }) => isBalanced(toCounts(tally))),
        current: ready && away.size === 0,
      };
    },
    page({ limit, cursor, ...filter }) {
      const after = cursor === undefined ? undefined : parseLedgerCursor(cursor);
      const found = store.newest(filter, limit + 1, after);
      const items = found.slice(0, limit).map((entry) => toItem(entry, now()));
      const last = found[limit - 1];
      return found.length > limit && last ? { items, next: formatLedgerCursor(last) } : { items };
    },
    receipt(receiptId) {
      const entry = store.get(receiptId);
      return entry && toReceipt(entry, now());
    },
    async close() {
      closing.abort();
      await Promise.all(following);
      await sweeping;
      await store.close();
    },
  };
};
