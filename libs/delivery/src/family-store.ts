import type { Package, Relative, Successor } from '@quickwire/contracts';
import type { RootDatabase } from 'lmdb';
import { openKinStore } from './kin-store.ts';

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

const withoutRepeats = <T extends { readonly id: string }>(some: readonly T[]): readonly T[] => [
  ...new Map(some.toReversed().map((each) => [each.id, each])).values(),
];

/** What the story names itself stands before what its family key says. */
const withFamily = (pkg: Package, family: readonly Relative[]): Package =>
  pkg.pubStatus === 'usable' && family.length > 0
    ? {
        ...pkg,
        story: { ...pkg.story, family: withoutRepeats([...familyOf(pkg), ...family]) },
      }
    : pkg;

const byPart = (a: Successor, b: Successor): number =>
  (a.part ?? 0) - (b.part ?? 0) || (a.id < b.id ? -1 : 1);

/** Opens the store as a part of a view's. */
export const openFamilyStore = (root: RootDatabase): FamilyStore => {
  const kin = openKinStore(root);
  const names = root.openDB<Omit<Successor, 'id'>, Key>({ name: 'family', encoding: 'json' });
  const rangeOf = (id: string): { start: Key; end: Key; limit: number } => ({
    start: [id, ''],
    end: [id, '\uffff'],
    limit: MOST_SUCCESSORS,
  });

  return {
    replace(before, by) {
      kin.replace(before, by);
      for (const { id } of familyOf(before)) names.removeSync([id, by.id]);
      for (const { id, rel, part } of familyOf(by))
        names.putSync([id, by.id], { rel, ...(part !== undefined && { part }) });
    },
    withSuccessors(pkg) {
      const named = [...names.getRange(rangeOf(pkg.id))].map(
        ({ key: [, id], value }) => ({ id, ...value }) as Successor,
      );
      const { family = [], replacedBy = [], continuedBy = [] } = kin.kinOf(pkg) ?? {};
      const all = withoutRepeats([...named, ...replacedBy, ...continuedBy]);
      const takes = all.filter(({ rel }) => rel === 'continues').toSorted(byPart);
      const others = all.filter(({ rel }) => rel !== 'continues');
      return {
        ...withFamily(pkg, family),
        ...(others.length > 0 && { replacedBy: others }),
        ...(takes.length > 0 && { continuedBy: takes }),
      };
    },
    clearSync: () => {
      names.clearSync();
      kin.clearSync();
    },
  };
};
