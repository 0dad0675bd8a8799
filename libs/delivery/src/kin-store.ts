import type { Package } from '@quickwire/contracts';
import type { RootDatabase } from 'lmdb';
import { type Kin, kinOf, type Member } from './kin.ts';

/** Which usable stories share a family key; the view sees all partitions, no stage does. */
export interface KinStore {
  /** Takes what a newest version says of its family in place of what the one before said. */
  replace(before: Package | undefined, by: Package): void;
  kinOf(pkg: Package): Kin | undefined;
  clearSync(): void;
}

type Key = [familyKey: string, id: string];

/** A keyword that more stories share than any story has versions says nothing of any. */
const MOST_MEMBERS = 64;

const placeOf = (pkg: Package | undefined) =>
  pkg?.pubStatus === 'usable' ? pkg.story.familyPlace : undefined;

/** Opens the store as a part of a view's. */
export const openKinStore = (root: RootDatabase): KinStore => {
  const members = root.openDB<Omit<Member, 'id'>, Key>({ name: 'kin', encoding: 'json' });
  return {
    replace(before, by) {
      const [was, is] = [placeOf(before), placeOf(by)];
      if (was) members.removeSync([was.key, by.id]);
      if (!is || by.pubStatus !== 'usable') return;
      const { key, ...place } = is;
      members.putSync([key, by.id], { itemId: by.story.itemId, ...place });
    },
    kinOf(pkg) {
      const key = placeOf(pkg)?.key;
      if (key === undefined) return undefined;
      const range = {
        start: [key, ''] as Key,
        end: [key, '\uffff'] as Key,
        limit: MOST_MEMBERS + 1,
      };
      const found = [...members.getRange(range)].map(
        ({ key: [, id], value }) => ({ id, ...value }) as Member,
      );
      return found.length > MOST_MEMBERS ? undefined : kinOf(pkg.id, found);
    },
    clearSync: () => members.clearSync(),
  };
};
