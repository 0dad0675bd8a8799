import {
  type FeedName,
  type FoldNotice,
  type StoryId,
  topics,
  type UsablePackage,
} from '@quickwire/contracts';
import type { Effects, EmissionElsewhere } from '@quickwire/streaming';
import type { Held } from '../arrival.ts';

/** An item and whose it is. */
export interface Item {
  readonly id: StoryId;
  readonly feed: FeedName;
}

/** A version that is not published because the package of another item stands for it. */
export interface Folded {
  readonly under: Item;
  readonly held: Held;
}

/** A package that is out, and the items that it stands for beside its own. */
export interface Told {
  readonly package: UsablePackage;
  readonly from: readonly Item[];
}

/** Items that wait for a package that is not out yet. */
export interface Claims {
  readonly from: readonly Item[];
}

export const itemOf = ({ id, feed }: Item): Item => ({ id, feed });

export const foldedKey = (id: string): string => `folded:${id}`;
export const toldKey = (id: string): string => `told:${id}`;
export const claimsKey = (id: string): string => `claims:${id}`;

/** A notice to the owner of a story. */
export const tell = (
  notice: FoldNotice['notice'],
  { id }: Pick<Item, 'id'>,
  item: Item,
): EmissionElsewhere => {
  const data: FoldNotice = { notice, id, item: itemOf(item) };
  const { type } = topics['stories.summarized'];
  return { topic: 'stories.summarized', type, key: id, name: `${notice}/${item.id}`, data };
};

/** Items that no package stands for go out by themselves. */
export const tellToGo = (items: readonly Item[]): readonly EmissionElsewhere[] =>
  items.map((item) => tell('unfold', item, item));

/** The items with one more, each once. */
export const withItem = (items: readonly Item[], item: Item): readonly Item[] => [
  ...withoutItem(items, item),
  item,
];

export const withoutItem = (items: readonly Item[], { id }: Pick<Item, 'id'>): readonly Item[] =>
  items.filter((other) => other.id !== id);

/** A package that names whom it stands for. */
export const withSources = (
  { sources: _, ...own }: UsablePackage,
  from: readonly Item[],
): UsablePackage =>
  from.length === 0
    ? own
    : { ...own, sources: [...new Set([own.feed, ...from.map(({ feed }) => feed)])] };

/** All that several effects ask for. */
export const joinEffects = (...parts: readonly Effects[]): Effects => ({
  emit: parts.flatMap(({ emit = [] }) => emit),
  state: parts.flatMap(({ state = [] }) => state),
  elsewhere: parts.flatMap(({ elsewhere = [] }) => elsewhere),
});
