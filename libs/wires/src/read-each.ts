import { contentHashOf, type Story } from '@quickwire/contracts';
import { WireError } from './errors.ts';
import { furtherKills } from './kill.ts';
import type { ReadItem, ReadStory, WireContext } from './wire-format.ts';

/** More than any feed shows at once; what a sender can make of one wire stays in proportion to its bytes. */
export const maxItems = 500;

/** What was read of an item, with the kills of others that its note to editors orders. */
const itemsAt = (place: string, read: ReadStory): readonly ReadItem[] => [
  { place, ...read },
  ...('story' in read ? furtherKills(read.story) : []).map((story) => ({ place, story })),
];

/** The story of a format whose wires are one item. */
export const soleItem = (story: Story): readonly ReadItem[] => itemsAt('', { story });

/** @throws {WireError} TOO_MANY_ITEMS */
export const checkCount = (count: number): void => {
  if (count > maxItems)
    throw new WireError(
      'TOO_MANY_ITEMS',
      `the wire has ${count} items; send at most ${maxItems} in one`,
    );
};

/** The items of a feed that are read: all, or as many as may be where the context asks for the first. */
export const itemsToRead = <T>(
  items: readonly T[],
  { firstItems }: Pick<WireContext, 'firstItems'>,
): readonly T[] => (firstItems ? items.slice(0, maxItems) : items);

/** Reads each item by itself, in order: what is wrong with one takes nothing from the others.
 * `read` gives pointers from the item; they become pointers from the start of the wire. `writtenAs` is the item's
 * text, by which one that cannot be read is known again.
 * @throws {WireError} TOO_MANY_ITEMS
 */
export const readEach = <T>(
  items: readonly T[],
  placeOf: (item: T, index: number) => string,
  read: (item: T) => Story,
  writtenAs?: (item: T) => string,
): readonly ReadItem[] => readEachAs(items, placeOf, (item) => ({ story: read(item) }), writtenAs);

/** The same of a format whose items may be more, or less, than a story. */
export const readEachAs = <T>(
  items: readonly T[],
  placeOf: (item: T, index: number) => string,
  read: (item: T) => ReadStory,
  writtenAs?: (item: T) => string,
): readonly ReadItem[] => {
  checkCount(items.length);
  return items.flatMap((item, index): readonly ReadItem[] => {
    const place = placeOf(item, index);
    try {
      return itemsAt(place, read(item));
    } catch (error) {
      if (error instanceof WireError)
        return [
          {
            place,
            error: error.at(place),
            ...(writtenAs && { contentHash: contentHashOf(writtenAs(item)) }),
          },
        ];
      throw error;
    }
  });
};
