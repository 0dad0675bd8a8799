import type { HistoryEntry, Package, UsablePackage } from '@quickwire/contracts';
import type { RootDatabase } from 'lmdb';

/** Bodies of earlier versions, for as long as the story is public. */
export interface VersionStore {
  /** Keeps the version that another replaces; a version that takes the story down removes all. */
  replace(before: Package, offset: number, by: Package): void;
  get(id: string, version: string): UsablePackage | undefined;
  /** What names each kept body: its version and when it went out. */
  kept(id: string): ReadonlySet<string>;
  clearSync(): void;
}

/** Bodies kept of a story; the oldest goes first. */
export const MOST_BODIES = 32;

type Key = [id: string, offset: number];

export const versionKey = ({
  version,
  publishedAt,
}: Pick<HistoryEntry, 'version' | 'publishedAt'>): string => `${publishedAt} ${version}`;

/** Opens the store as a part of a view's. */
export const openVersionStore = (root: RootDatabase): VersionStore => {
  const bodies = root.openDB<UsablePackage, Key>({ name: 'versions', encoding: 'json' });
  const rangeOf = (id: string) => ({ start: [id, 0], end: [id, Number.MAX_SAFE_INTEGER] }) as const;
  const keysOf = (id: string): Key[] => [
    ...bodies.getKeys(rangeOf(id) as unknown as { start: Key; end: Key }),
  ];

  return {
    replace(before, offset, by) {
      if (by.pubStatus !== 'usable') {
        for (const key of keysOf(by.id)) bodies.removeSync(key);
        return;
      }
      if (before.pubStatus !== 'usable') return;
      bodies.putSync([before.id, offset], before);
      for (const key of keysOf(before.id).slice(0, -MOST_BODIES)) bodies.removeSync(key);
    },
    get(id, version) {
      // Two texts may have one version number: the later one is what the number means.
      const key = keysOf(id).findLast((each) => bodies.get(each)?.version === version);
      return key && bodies.get(key);
    },
    kept: (id) =>
      new Set(
        keysOf(id).flatMap((key) => {
          const body = bodies.get(key);
          return body ? [versionKey(body)] : [];
        }),
      ),
    clearSync: () => bodies.clearSync(),
  };
};
