import type { HistoryEntry, Package } from '@quickwire/contracts';
import type { EventLog, LogRecord } from '@quickwire/streaming';
import { formatCursor, parseCursor } from './cursor.ts';
import { BadPositionError } from './errors.ts';
import { makeFeed } from './feed.ts';
import { followPackages, type PackageEvent } from './follow-packages.ts';
import { type Backoff, followTopic } from './follow-topic.ts';
import { keyOf, openPackageStore } from './package-store.ts';
import { formatPosition, type PositionToken, parsePosition, toReadFrom } from './position.ts';
import { readPackage } from './read-package.ts';
import { versionKey } from './version-store.ts';

const TOPIC = 'packages.published';

export interface PackageViewOptions {
  /** A folder of the view's own. An empty one is filled from the log. */
  readonly directory: string;
  readonly log: EventLog;
  /** Told of every fault that the view recovers from by itself, and of records it leaves out. */
  readonly onError?: (error: Error) => void;
  readonly backoff?: Backoff;
}

export interface PageRequest {
  /** Most packages on the page. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  /** Those sent to this channel only, what was taken down there among them. */
  readonly channel?: string | undefined;
}

export interface PackagePage {
  readonly items: readonly Package[];
  /** Absent on the last page. */
  readonly next?: string;
}

export interface PackageViewStatus {
  /** `lost` while the log cannot be read: what is shown may be old. */
  readonly state: 'catching-up' | 'live' | 'lost' | 'closed';
  readonly position: PositionToken;
  readonly packages: number;
  /** Records left out because they are not packages, since the view was opened. */
  readonly leftOut: number;
  readonly lastError?: string;
}

/** A version that went out, and whether it can still be read. */
export interface ListedVersion extends HistoryEntry {
  readonly available: boolean;
}

/**
 * An earlier version. `taken-down`: the story is not public, or was taken down since: nothing of before is given any more.
 * `not-kept`: it went out, but its body is not in the view.
 */
export type VersionFound =
  | { readonly kind: 'found'; readonly pkg: Package }
  | { readonly kind: 'taken-down' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'unknown' };

/** The newest version of every package, as published; a killed one stays, as its kill notice. */
export interface PackageView {
  /** Resolves when everything that was in the log at the start is in the view. */
  readonly ready: Promise<void>;
  /** With the stories that name it as family. */
  get(id: string): Package | undefined;
  /** The versions of a package that went out, oldest first; undefined where there is no such package. */
  versions(id: string): readonly ListedVersion[] | undefined;
  version(id: string, version: string): VersionFound;
  /** Newest first. @throws {BadCursorError} */
  page(request: PageRequest): PackagePage;
  count(): number;
  status(): PackageViewStatus;
  /** What the view has taken: follow from here and nothing falls between the two. */
  position(): PositionToken;
  /** Checks a position against the log; without one, the end of the log. @throws {BadPositionError} */
  startAt(after?: PositionToken): Promise<PositionToken>;
  /** Packages as they come in once the view is live. @returns what ends it */
  subscribe(listener: (event: PackageEvent) => void): () => void;
  /**
   * Packages behind a position, else new ones only, until the signal is aborted. Of a story that was taken down since,
   * what it said before is left out; the word that it was is given.
   * Throws {@link BadPositionError} on the first step, and what the log throws when it fails.
   */
  follow(options: {
    readonly after?: PositionToken | undefined;
    readonly signal: AbortSignal;
  }): AsyncIterable<PackageEvent>;
  close(): Promise<void>;
}

const isNewest = (pkg: Package, entry: HistoryEntry): boolean =>
  versionKey(pkg) === versionKey(entry);

/** The versions that a package says went out; of one from before that was told, itself alone. */
const historyOf = (pkg: Package): readonly HistoryEntry[] =>
  pkg.history ?? [
    {
      version: pkg.version,
      publishedAt: pkg.publishedAt,
      pubStatus: pkg.pubStatus,
      kind: kindOf(pkg),
    },
  ];

const kindOf = ({ pubStatus, supersedes }: Package): HistoryEntry['kind'] => {
  if (pubStatus === 'canceled') return 'kill';
  if (pubStatus === 'withheld') return 'withheld';
  return supersedes === undefined ? 'first' : 'update';
};

/** Opens the view and begins to follow the log. Rejects when the log cannot be reached at the start. */
export const openPackageView = async (options: PackageViewOptions): Promise<PackageView> => {
  const { log, onError = () => {} } = options;
  const bounds = await log.bounds(TOPIC);
  const store = openPackageStore(options.directory);
  const stored = store.offsets();
  // Offsets behind the end are those of another log: the folder is built anew.
  const ofThisLog =
    stored?.length === bounds.length &&
    stored.every((offset, partition) => offset <= (bounds[partition]?.latest ?? 0));
  if (stored && !ofThisLog) await store.clear();
  const offsets = stored && ofThisLog ? [...stored] : bounds.map((bound) => bound.earliest);

  const closing = new AbortController();
  const feed = makeFeed(onError);
  const caughtUp = Promise.withResolvers<void>();
  let live = false;
  let connected = true;
  let leftOut = 0;
  let lastError: string | undefined;

  const takeBatch = async (batch: readonly LogRecord[]): Promise<void> => {
    const moved = [...offsets];
    const packages = batch.flatMap((record) => {
      moved[record.partition] = record.offset + 1;
      const placed = readPackage(record);
      if (!(placed instanceof Error)) return placed;
      leftOut += 1;
      onError(placed);
      return [];
    });
    const fresh = await store.take(packages, moved);
    for (const placed of fresh) {
      offsets[placed.partition] = placed.offset + 1;
      feed.emit(placed);
    }
    offsets.splice(0, offsets.length, ...moved);
  };

  const following = followTopic({
    log,
    topic: TOPIC,
    signal: closing.signal,
    begin: async () => {
      await log.bounds(TOPIC);
      return toReadFrom(offsets);
    },
    onBatch: takeBatch,
    onConnected: () => {
      connected = true;
    },
    onCaughtUp: () => {
      live = true;
      caughtUp.resolve();
    },
    onFault: (error) => {
      connected = false;
      lastError = error.message;
      onError(error);
    },
    ...(options.backoff && { backoff: options.backoff }),
  });

  const state = (): PackageViewStatus['state'] => {
    if (closing.signal.aborted) return 'closed';
    if (!connected) return 'lost';
    return live ? 'live' : 'catching-up';
  };

  const startAt = async (after?: PositionToken): Promise<PositionToken> => {
    if (after !== undefined) parsePosition(after, offsets.length);
    const now = await log.bounds(TOPIC);
    if (after === undefined) return formatPosition(now.map((bound) => bound.latest));
    const asked = parsePosition(after, now.length);
    if (asked.some((offset, partition) => offset > (now[partition]?.latest ?? 0)))
      throw new BadPositionError('the event id lies beyond the end of this log');
    return after;
  };

  return {
    ready: caughtUp.promise,
    get: (id) => store.get(id),
    versions(id) {
      const pkg = store.get(id);
      if (!pkg) return undefined;
      const kept = store.keptVersions(id);
      return historyOf(pkg).map((entry) => ({
        ...entry,
        available: isNewest(pkg, entry) || kept.has(versionKey(entry)),
      }));
    },
    version(id, version) {
      const pkg = store.get(id);
      if (!pkg) return { kind: 'unknown' };
      if (pkg.version === version) return { kind: 'found', pkg };
      const earlier = store.version(id, version);
      if (earlier) return { kind: 'found', pkg: earlier };
      const history = historyOf(pkg);
      const at = history.findLastIndex((entry) => entry.version === version);
      if (at < 0) return { kind: 'unknown' };
      const isDown = history.slice(at).some(({ pubStatus }) => pubStatus !== 'usable');
      return { kind: isDown ? 'taken-down' : 'not-kept' };
    },
    page({ limit, cursor, channel }) {
      const after = cursor === undefined ? undefined : parseCursor(cursor);
      const found = store.newest(limit + 1, after, channel);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return found.length > limit && last ? { items, next: formatCursor(keyOf(last)) } : { items };
    },
    count: () => store.count(),
    status: () => ({
      state: state(),
      position: formatPosition(offsets),
      packages: store.count(),
      leftOut,
      ...(lastError !== undefined && { lastError }),
    }),
    position: () => formatPosition(offsets),
    startAt,
    subscribe: (listener) =>
      feed.listen(({ pkg, json, eventId }) => {
        if (live) listener({ id: formatPosition(offsets), pkg, json, eventId });
      }),
    async *follow({ after, signal }) {
      const start = parsePosition(await startAt(after), offsets.length);
      const ends = AbortSignal.any([signal, closing.signal]);
      yield* followPackages(log, feed, store.isOver, start, ends);
    },
    async close() {
      closing.abort();
      await following;
      await store.close();
    },
  };
};
