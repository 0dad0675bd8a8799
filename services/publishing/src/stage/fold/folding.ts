import {
  type FeedName,
  type FoldNotice,
  type StoryId,
  topics,
  type UsablePackage,
} from '@quickwire/contracts';
import type { EmissionElsewhere } from '@quickwire/streaming';
import type { Held } from '../arrival.ts';
import { channelsOf } from '../memory.ts';

/** An item and whose it is. */
export interface Item {
  readonly id: StoryId;
  readonly feed: FeedName;
}

/** An item that another package stands for, where it was sent and what its text is known by. */
export interface FoldedItem extends Item, Pick<FoldNotice, 'channels' | 'signature'> {}

/** A version that is not published because the package of another item stands for it. */
export interface Folded {
  readonly under: Item;
  /** How often it was sent on to another story. */
  readonly moves?: number;
  readonly held: Held;
}

/** A package that is out, and the items that it stands for beside its own. */
export interface Told {
  readonly package: UsablePackage;
  readonly from: readonly FoldedItem[];
}

/** Items that wait for a package that is not out yet. */
export interface Claims {
  readonly id: StoryId;
  readonly from: readonly FoldedItem[];
}

export const itemOf = ({ id, feed }: Item): Item => ({ id, feed });

export const foldedKey = (id: string): string => `folded:${id}`;
export const toldKey = (id: string): string => `told:${id}`;
export const claimsKey = (id: string): string => `claims:${id}`;

/** A notice to one of the two. */
const notify = (
  notice: FoldNotice['notice'],
  to: StoryId,
  item: Item,
  under: StoryId,
  more: Pick<FoldNotice, 'instead' | 'channels' | 'signature'> = {},
): EmissionElsewhere => {
  const data: FoldNotice = {
    notice,
    id: to,
    item: itemOf(item),
    under,
    ...more,
  };
  const { type } = topics['stories.summarized'];
  return {
    topic: 'stories.summarized',
    type,
    key: to,
    name: `${notice}/${item.id}/${under}`,
    data,
  };
};

/** The item asks the story to stand for it. */
export const askFold = (
  { channels, signature, ...item }: FoldedItem,
  { id }: Pick<Item, 'id'>,
): EmissionElsewhere =>
  notify('fold', id, item, id, {
    ...(channels && { channels }),
    ...(signature && { signature }),
  });

/** The item needs the story no more. */
export const askDrop = (item: Item, { id }: Pick<Item, 'id'>): EmissionElsewhere =>
  notify('drop', id, item, id);

/** The story can stand for the items no more. */
export const tellToGo = (items: readonly Item[], under: StoryId): readonly EmissionElsewhere[] =>
  items.map((item) => notify('unfold', item.id, item, under));

/** The item is to ask another story. */
export const tellToAsk = (item: Item, under: StoryId, instead: Item): EmissionElsewhere =>
  notify('refold', item.id, item, under, { instead: itemOf(instead) });

/** The items with one more, each once. */
export const withItem = (items: readonly FoldedItem[], item: FoldedItem): readonly FoldedItem[] => [
  ...withoutItem(items, item),
  item,
];

export const withoutItem = (
  items: readonly FoldedItem[],
  { id }: Pick<Item, 'id'>,
): readonly FoldedItem[] => items.filter((other) => other.id !== id);

/**
 * A package that names whom it stands for and goes where they were sent. A channel stays when its item goes: who had the package
 * there gets the next version.
 */
export const withSources = (
  { sources: _, ...own }: UsablePackage,
  from: readonly FoldedItem[],
): UsablePackage =>
  from.length === 0
    ? own
    : {
        ...own,
        ...channelsOf([...(own.channels ?? []), ...from.flatMap(({ channels = [] }) => channels)]),
        sources: [...new Set([own.feed, ...from.map(({ feed }) => feed)])],
      };
