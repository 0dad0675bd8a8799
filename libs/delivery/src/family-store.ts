import type { Package, Relative, Successor } from '@quickwire/contracts';
import type { RootDatabase } from 'lmdb';

/** Which usable stories name a story as family; the view sees all partitions, no stage does. */
export interface FamilyStore {
  /** Takes what a newest version names in place of what the one before named. */
  replace(before: Package | undefined, by: Package): void;
  /** The package with the stories that replace it and the takes that go on with it. */
  withSuccessors(pkg: Package): Package;
  clearSync(): void;
}

type Key = [named: string, by: string];

/** A story that a hundred others claim to replace is told the first of them. */
const MOST_SUCCESSORS = 64;

const familyOf = (pkg: Package | undefined): readonly Relative[] =>
  pkg?.pubStatus === 'usable' ? (pkg.story.family ?? []).filter(({ id }) => id !== pkg.id) : [];

const byPart = (a: Successor, b: Successor): number =>
  (a.part ?? 0) - (b.part ?? 0) || (a.id < b.id ? -1 : 1);

/** Opens the store as a part of a view's. */
export const openFamilyStore = (root: RootDatabase): FamilyStore => {
  const names = root.openDB<Omit<Successor, 'id'>, Key>({ name: 'family', encoding: 'json' });
  const rangeOf = (id: string): { start: Key; end: Key; limit: number } => ({
    start: [id, ''],
    end: [id, '\uffff'],
    limit: MOST_SUCCESSORS,
  });

  return {
    replace(before, by) {
      for (const { id } of familyOf(before)) names.removeSync([id, by.id]);
      for (const { id, rel, part } of familyOf(by))
        names.putSync([id, by.id], { rel, ...(part !== undefined && { part }) });
    },
    withSuccessors(pkg) {
      const all = [...names.getRange(rangeOf(pkg.id))].map(
        ({ key: [, id], value }) => ({ id, ...value }) as Successor,
      );
      const takes = all.filter(({ rel }) => rel === 'continues').toSorted(byPart);
      const others = all.filter(({ rel }) => rel !== 'continues');
      if (all.length === 0) return pkg;
      return {
        ...pkg,
        ...(others.length > 0 && { replacedBy: others }),
        ...(takes.length > 0 && { continuedBy: takes }),
      };
    },
    clearSync: () => names.clearSync(),
  };
};
