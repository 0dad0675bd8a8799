import { type ReadItem, readWire } from '@quickwire/wires';
import type { ChooseItems } from '../receive-wire.ts';
import type { IncomingWire } from '../records.ts';
import { itemKey } from './item-key.ts';

/** What of a feed was seen before. */
export interface Seen {
  readonly keys: readonly string[];
  /** No answer of this URL was taken yet. */
  readonly first: boolean;
}

/** Chooses, wire by wire, what was not seen. */
export interface NewItems {
  chooseFrom(wire: IncomingWire): ChooseItems;
  /** Keys of all items that there were. */
  present(): readonly string[];
}

const timeOf = (item: ReadItem): number =>
  'story' in item ? Date.parse(item.story.revision.created ?? '') : Number.NaN;

interface Keyed {
  readonly key: string;
  readonly time: number;
}

/** The newest first: by their times where all have one, else in the order of the feed. */
const newestFirst = (items: readonly Keyed[]): readonly Keyed[] =>
  items.some(({ time }) => Number.isNaN(time)) ? items : [...items].sort((a, b) => b.time - a.time);

const keysBeyond = (backfill: number, wires: readonly IncomingWire[]): readonly string[] => {
  const items = wires.flatMap(({ bytes, feed, contentType }) =>
    readWire(bytes, { feed, contentType }).items.map((item) => ({
      key: itemKey(item, bytes),
      time: timeOf(item),
    })),
  );
  return newestFirst(items)
    .slice(backfill)
    .map(({ key }) => key);
};

/** An empty feed is no fault: there is just nothing in it. */
const isEmpty = (items: readonly ReadItem[]): boolean =>
  items.some((item) => 'error' in item && item.error.code === 'NO_ITEMS');

/**
 * What is new among the items of an answer, each once; of a first answer at most the newest `backfill`.
 * @param accepts false for an item that the feed should not have: it is left, and not counted as seen
 */
export const chooseNew = (
  wires: readonly IncomingWire[],
  seen: Seen,
  backfill: number,
  accepts: (item: ReadItem) => boolean,
): NewItems => {
  const known = new Set([...seen.keys, ...(seen.first ? keysBeyond(backfill, wires) : [])]);
  /** The wire that an item is taken from: of one that is received again after an outage the same items are chosen. */
  const firstWith = new Map<string, IncomingWire>();
  return {
    chooseFrom: (wire) => (items) => {
      if (isEmpty(items)) return [];
      const own = new Set<string>();
      return items.filter((item) => {
        if (!accepts(item)) return false;
        const key = itemKey(item, wire.bytes);
        if (!firstWith.has(key)) firstWith.set(key, wire);
        const isNew = !known.has(key) && !own.has(key) && firstWith.get(key) === wire;
        own.add(key);
        return isNew;
      });
    },
    present: () => [...firstWith.keys()],
  };
};
