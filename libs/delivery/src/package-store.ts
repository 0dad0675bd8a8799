import type { Package } from '@quickwire/contracts';
import { openCommits } from '@quickwire/streaming';
import { open } from 'lmdb';
import type { PageKey } from './cursor.ts';
import { openFamilyStore } from './family-store.ts';
import type { PlacedPackage } from './read-package.ts';
import { openVersionStore } from './version-store.ts';

/** Packages on disk with the position in the log that they stand for. */
export interface PackageStore {
  /** The newest version, with what other stories say of it. */
  get(id: string): Package | undefined;
  /** An earlier version, as it went out; undefined when its body is not kept. */
  version(id: string, version: string): Package | undefined;
  /** What names each earlier version whose body is kept, as `versionKey` says. */
  keptVersions(id: string): ReadonlySet<string>;
  /**
   * Whether readers are not given it any more: the log holds the same event further up, which makes this a late repeat, or the
   * story was taken down further up.
   */
  isOver(placed: PlacedPackage): boolean;
  /** Newest first, those behind `after` only, and of a channel only where one is given. */
  newest(limit: number, after?: PageKey, channel?: string): Package[];
  count(): number;
  /** Offsets of the next records; undefined when nothing was ever taken. */
  offsets(): readonly number[] | undefined;
  /**
   * Takes packages and moves the offsets in one transaction; rejects also where the disk could not take those before.
   * @returns those that were new; one whose event was taken before is left out
   */
  take(packages: readonly PlacedPackage[], offsets: readonly number[]): Promise<PlacedPackage[]>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** An event that has been taken and where it lay. */
type Taken = readonly [eventId: string, offset: number];

/** What came of a story, beside its package, which is long: asked for each reader of each event. */
interface Passage {
  /** The last events, so that a late repeat of an old version changes nothing. */
  readonly events: readonly Taken[];
  /** Offset of the last kill, or word that it is withheld. */
  readonly downAt?: number;
}

const EVENTS_KEPT = 16;
/** Counts up when the layout changes; a folder of another layout is built anew from the log. */
const LAYOUT = 3;

export const keyOf = (pkg: Package): PageKey => [Date.parse(pkg.publishedAt), pkg.id];

/** Opens or makes the store in a folder of its own. */
export const openPackageStore = (directory: string): PackageStore => {
  const root = open({ path: directory, noSubdir: false, maxDbs: 8 });
  const commit = openCommits(root);
  /** Settles when the disk has what was taken last, or could not take it. */
  let flushed: Promise<unknown> = Promise.resolve();
  const packages = root.openDB<Package, string>({ name: 'packages', encoding: 'json' });
  const passages = root.openDB<Passage, string>({ name: 'passages', encoding: 'json' });
  const byTime = root.openDB<true, [number, string]>({ name: 'by-time', encoding: 'json' });
  const byChannel = root.openDB<true, [string, number, string]>({
    name: 'by-channel',
    encoding: 'json',
  });
  const meta = root.openDB<unknown, string>({ name: 'meta', encoding: 'json' });
  const versions = openVersionStore(root);
  const family = openFamilyStore(root);
  let count = packages.getKeysCount();

  const clearInTransaction = (): void => {
    packages.clearSync();
    passages.clearSync();
    byTime.clearSync();
    versions.clearSync();
    family.clearSync();
    byChannel.clearSync();
    meta.clearSync();
    meta.putSync('layout', LAYOUT);
    count = 0;
  };
  if (meta.get('layout') !== LAYOUT) root.transactionSync(clearInTransaction);

  const list = (pkg: Package): void => {
    byTime.putSync([...keyOf(pkg)], true);
    for (const channel of pkg.channels ?? []) byChannel.putSync([channel, ...keyOf(pkg)], true);
  };
  const unlist = (pkg: Package): void => {
    byTime.removeSync([...keyOf(pkg)]);
    for (const channel of pkg.channels ?? []) byChannel.removeSync([channel, ...keyOf(pkg)]);
  };
  /** The keys behind one, newest first; the key itself may be among them. */
  const keysBehind = (
    after: PageKey | undefined,
    channel: string | undefined,
    limit: number,
  ): readonly PageKey[] => {
    if (channel === undefined)
      return [...byTime.getKeys({ ...(after && { start: [...after] }), reverse: true, limit })];
    const [at, id] = after ?? [Number.MAX_SAFE_INTEGER, ''];
    const range = byChannel.getKeys({
      start: [channel, at, id],
      end: [channel, 0, ''],
      reverse: true,
      limit,
    });
    return [...range].map(([, publishedAt, story]): PageKey => [publishedAt, story]);
  };

  const takeOne = ({ pkg, eventId, offset }: PlacedPackage): boolean => {
    const { events = [], downAt } = passages.get(pkg.id) ?? {};
    if (events.some(([id]) => id === eventId)) return false;
    const before = packages.get(pkg.id);
    if (before) {
      unlist(before);
      versions.replace(before, events.at(-1)?.[1] ?? 0, pkg);
    } else count += 1;
    family.replace(before, pkg);
    const taken: Taken = [eventId, offset];
    const down = pkg.pubStatus === 'usable' ? downAt : offset;
    passages.putSync(pkg.id, {
      events: [...events, taken].slice(-EVENTS_KEPT),
      ...(down !== undefined && { downAt: down }),
    });
    packages.putSync(pkg.id, pkg);
    list(pkg);
    return true;
  };

  const newest = (id: string): Package | undefined => {
    const pkg = packages.get(id);
    return pkg && family.withSuccessors(pkg);
  };

  return {
    get: newest,
    version: versions.get,
    keptVersions: versions.kept,
    isOver({ pkg, eventId, offset }) {
      const { events = [], downAt = 0 } = passages.get(pkg.id) ?? {};
      return (
        events.some(([id, first]) => id === eventId && first < offset) ||
        (pkg.pubStatus === 'usable' && offset < downAt)
      );
    },
    newest(limit, after, channel) {
      // One more than asked for: the key itself is given too when it is still there.
      const keys = keysBehind(after, channel, limit + 1).filter(
        ([at, id]) => !(at === after?.[0] && id === after[1]),
      );
      return keys.slice(0, limit).flatMap(([, id]) => newest(id) ?? []);
    },
    count: () => count,
    offsets: () => meta.get('offsets') as readonly number[] | undefined,
    async take(placed, offsets) {
      const before = flushed;
      flushed = Promise.resolve();
      await before;
      const countBefore = count;
      try {
        // Not the synchronous kind, in which the whole process waits for the disk: the log could fill the view anew.
        const taken = commit(() => {
          const fresh = placed.filter(takeOne);
          meta.putSync('offsets', offsets);
          return fresh;
        });
        taken.flushed.catch(() => {}); // Told of by `seen`, or by the next.
        const fresh = await taken.seen;
        flushed = taken.flushed;
        return fresh;
      } catch (error) {
        count = countBefore;
        throw error;
      }
    },
    async clear() {
      root.transactionSync(clearInTransaction);
    },
    close: () => root.close(),
  };
};
