import type { LedgerList, Standing } from '@quickwire/contracts';
import { open } from 'lmdb';
import { countEntry, emptyTally, type Tally } from './ledger-counts.ts';
import { faultOf, type LedgerEntry } from './ledger-entry.ts';
import type { LedgerTopic, LedgerUpdate } from './ledger-record.ts';
import type { TopicMark } from './log-mark.ts';

/** Which receipts are asked for; what is left out does not matter. */
export interface LedgerFilter {
  readonly feed?: string | undefined;
  readonly day?: string | undefined;
  readonly outcome?: LedgerList | undefined;
}

/** Where a page ended. */
export type LedgerPageKey = readonly [day: string, since: number, receiptId: string];

/** Counts of a feed on a day. */
export interface TallyRow {
  readonly feed: string;
  readonly day: string;
  readonly tally: Tally;
}

/** The ledger on disk, with the positions in the log that it stands for. */
export interface LedgerStore {
  get(receiptId: string): LedgerEntry | undefined;
  /** By day, newest first, then by feed. */
  tallies(filter?: LedgerFilter): TallyRow[];
  /** Newest day first, within it by when they came to stand where they do; those behind `after` only. */
  newest(filter: LedgerFilter, limit: number, after?: LedgerPageKey): LedgerEntry[];
  marks(topic: LedgerTopic): readonly TopicMark[] | undefined;
  /**
   * Takes what records say and moves the marks of their topic in one transaction.
   * @param firstDay receipts of days before it are left out
   */
  take(
    topic: LedgerTopic,
    updates: readonly LedgerUpdate[],
    marks: readonly TopicMark[],
    firstDay: string,
  ): Promise<void>;
  /** Removes some receipts of days before `firstDay`. @returns whether more are left */
  sweep(firstDay: string): Promise<boolean>;
  clear(): void;
  close(): Promise<void>;
}

type IndexKey = [day: string, feed: string, list: LedgerList, since: number, receiptId: string];

/** Counts up when the layout changes; a folder of another layout is built anew from the log. */
const LAYOUT = 1;
/** Most receipts that one transaction removes, so that none holds up the counting. */
const SWEEP = 500;

const listsOf = (entry: LedgerEntry): readonly LedgerList[] =>
  faultOf(entry) ? [entry.outcome, 'out-of-balance'] : [entry.outcome];

const indexKeys = (entry: LedgerEntry): readonly IndexKey[] =>
  listsOf(entry).map((list) => [entry.day, entry.feed, list, entry.since, entry.receiptId]);

const countIn = ({ standing, outOfBalance }: Tally, list: LedgerList): number =>
  list === 'out-of-balance' ? outOfBalance : standing[list];

const isEmpty = ({ received, standing }: Tally): boolean =>
  received === 0 && Object.values(standing).every((n) => n === 0);

const newestFirst = (a: IndexKey, b: IndexKey): number =>
  b[3] - a[3] || (a[4] < b[4] ? 1 : a[4] > b[4] ? -1 : 0);

/** Opens or makes the store in a folder of its own. */
export const openLedgerStore = (directory: string): LedgerStore => {
  const root = open({ path: directory, noSubdir: false, maxDbs: 5 });
  const entries = root.openDB<LedgerEntry, string>({ name: 'entries', encoding: 'json' });
  const index = root.openDB<true, IndexKey>({ name: 'index', encoding: 'json' });
  const counts = root.openDB<Tally, [day: string, feed: string]>({
    name: 'counts',
    encoding: 'json',
  });
  const meta = root.openDB<unknown, string>({ name: 'meta', encoding: 'json' });

  const clear = (): void =>
    root.transactionSync(() => {
      for (const database of [entries, index, counts, meta]) database.clearSync();
      meta.putSync('layout', LAYOUT);
    });
  if (meta.get('layout') !== LAYOUT) clear();

  const put = (before: LedgerEntry | undefined, after: LedgerEntry, tallies: TallyCache): void => {
    if (before) {
      countEntry(tallies.of(before), before, -1);
      for (const key of indexKeys(before)) index.removeSync(key);
    }
    countEntry(tallies.of(after), after, 1);
    for (const key of indexKeys(after)) index.putSync(key, true);
    entries.putSync(after.receiptId, after);
  };

  /** The tallies that one transaction changes. */
  const cacheTallies = () => {
    const changed = new Map<string, { key: [string, string]; tally: Tally }>();
    return {
      of({ day, feed }: LedgerEntry): Tally {
        const name = `${day} ${feed}`;
        const found = changed.get(name);
        if (found) return found.tally;
        const tally = counts.get([day, feed]) ?? emptyTally();
        changed.set(name, { key: [day, feed], tally });
        return tally;
      },
      save(): void {
        // Empty when the feed of its only receipts became known later.
        for (const { key, tally } of changed.values())
          if (isEmpty(tally)) counts.removeSync(key);
          else counts.putSync(key, tally);
      },
    };
  };
  type TallyCache = ReturnType<typeof cacheTallies>;

  const tallies = ({ feed, day, outcome }: LedgerFilter = {}): TallyRow[] =>
    [...counts.getRange(day === undefined ? {} : { start: [day, ''], end: [day, '\uffff'] })]
      .map(({ key, value }) => ({ day: key[0], feed: key[1], tally: value }))
      .filter((row) => feed === undefined || row.feed === feed)
      .filter((row) => outcome === undefined || countIn(row.tally, outcome) > 0)
      .sort((a, b) => (a.day === b.day ? (a.feed < b.feed ? -1 : 1) : a.day < b.day ? 1 : -1));

  /** Keys of one day, newest first. */
  const keysOfDay = (
    rows: readonly TallyRow[],
    outcome: LedgerList | undefined,
    limit: number,
    after: LedgerPageKey | undefined,
  ): IndexKey[] =>
    rows
      .flatMap(({ day, feed, tally }) => {
        const lists = outcome ? [outcome] : (Object.keys(tally.standing) as Standing[]);
        return lists
          .filter((list) => countIn(tally, list) > 0)
          .flatMap((list) => {
            const [, since, id] = after ?? [day, Number.MAX_SAFE_INTEGER, '\uffff'];
            const found = index.getKeys({
              start: [day, feed, list, since, id],
              end: [day, feed, list, -1, ''],
              reverse: true,
              // One more than asked for: the key itself is given too when it is still there.
              limit: limit + 1,
            });
            return [...found].filter((key) => !(key[3] === since && key[4] === id));
          });
      })
      .sort(newestFirst)
      .slice(0, limit);

  return {
    get: (receiptId) => entries.get(receiptId),
    tallies,
    newest(filter, limit, after) {
      const days = Map.groupBy(tallies(filter), ({ day }) => day);
      const found: LedgerEntry[] = [];
      for (const [day, rows] of days) {
        if (after && day > after[0]) continue;
        const behind = after?.[0] === day ? after : undefined;
        const keys = keysOfDay(rows, filter.outcome, limit - found.length, behind);
        found.push(...keys.flatMap((key) => entries.get(key[4]) ?? []));
        if (found.length >= limit) break;
      }
      return found;
    },
    marks: (topic) => meta.get(`marks ${topic}`) as readonly TopicMark[] | undefined,
    async take(topic, updates, marks, firstDay) {
      await root.childTransaction(() => {
        const cache = cacheTallies();
        for (const { receiptId, day, apply } of updates) {
          const before = entries.get(receiptId);
          if ((before?.day ?? day) < firstDay) continue;
          const after = apply(before);
          if (after) put(before, after, cache);
        }
        cache.save();
        meta.putSync(`marks ${topic}`, marks);
      });
    },
    sweep: (firstDay) =>
      root.childTransaction(() => {
        for (const key of [...counts.getKeys({ end: [firstDay, ''] })]) counts.removeSync(key);
        const old = [...index.getKeys({ end: [firstDay, '', 'held', 0, ''], limit: SWEEP })];
        for (const key of old) {
          entries.removeSync(key[4]);
          index.removeSync(key);
        }
        return old.length === SWEEP;
      }),
    clear,
    close: () => root.close(),
  };
};
