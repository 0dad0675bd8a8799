import { type ReadItem, storyIn } from '@quickwire/wires';
import type { ChooseItems } from '../receive-wire.ts';
import type { IncomingWire } from '../records.ts';
import { itemKey } from './item-key.ts';

/** What of a feed was seen before. */
export interface Seen {
  readonly keys: readonly string[];
  /** Nothing of this URL was taken yet: each wire is taken for a feed of its own, and only its newest items are new. */
  readonly first: boolean;
}

/** Chooses, wire by wire, what was not seen. */
export interface NewItems {
  chooseFrom(wire: IncomingWire): ChooseItems;
  /** Keys of all items that there were. */
  present(): readonly string[];
}

const timeOf = (item: ReadItem): number => Date.parse(storyIn(item)?.revision.created ?? '');

/** A wire with what was read in it. */
export interface ReadBytes {
  readonly bytes: Uint8Array;
  readonly items: readonly ReadItem[];
}

interface Keyed {
  readonly key: string;
  readonly time: number;
}

/** The newest first: by their times where all have one, else in the order of the feed. */
const newestFirst = (items: readonly Keyed[]): readonly Keyed[] =>
  items.some(({ time }) => Number.isNaN(time)) ? items : [...items].sort((a, b) => b.time - a.time);

/** Keys of what these wires have beyond their newest `backfill` items. */
export const keysBeyond = (backfill: number, wires: readonly ReadBytes[]): readonly string[] => {
  const keyed = wires.flatMap(({ bytes, items }) =>
    items.map((item) => ({ key: itemKey(item, bytes), time: timeOf(item) })),
  );
  return newestFirst(keyed)
    .slice(backfill)
    .map(({ key }) => key);
};

/** An empty feed is no fault: there is just nothing in it. */
const isEmpty = (items: readonly ReadItem[]): boolean =>
  items.some((item) => 'error' in item && item.error.code === 'NO_ITEMS');

/**
 * What is new among the items of an answer, each once; of a first wire at most the newest `backfill`.
 * @param accepts false for an item that the feed should not have: it is left, and not counted as seen
 */
export const chooseNew = (
  seen: Seen,
  backfill: number,
  accepts: (item: ReadItem) => boolean,
): NewItems => {
  const known = new Set(seen.keys);
  /** The wire that an item is taken from: of one that is received again after an outage the same items are chosen. */
  const firstWith = new Map<string, IncomingWire>();
  return {
    chooseFrom: (wire) => (items) => {
      if (isEmpty(items)) return [];
      const { bytes } = wire;
      const own = new Set<string>();
      const old = new Set(seen.first ? keysBeyond(backfill, [{ bytes, items }]) : []);
      return items.filter((item) => {
        if (!accepts(item)) return false;
        const key = itemKey(item, bytes);
        if (!firstWith.has(key)) firstWith.set(key, wire);
        const isSeen = known.has(key) || old.has(key) || own.has(key);
        own.add(key);
        return !isSeen && firstWith.get(key) === wire;
      });
    },
    present: () => [...firstWith.keys()],
  };
};
