import { WireError } from './errors.ts';
import { type ReadItem, storyIn } from './wire-format.ts';

/** A mebibyte of news comes to a quarter of it; what a sender can make of one wire stays in proportion to its bytes. */
const maxValues = 150_000;

const countValues = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const each of Object.values(value)) count += countValues(each);
  return count;
};

/** Refuses the stories of a wire that come to more paragraphs, subjects and other values than the others leave room for. */
export const limitValues = (items: readonly ReadItem[]): readonly ReadItem[] => {
  let left = maxValues;
  return items.map((item) => {
    const story = storyIn(item);
    if (story === undefined) return item;
    left -= countValues(story);
    if (left >= 0) return item;
    const error = new WireError(
      'TOO_LARGE',
      `the stories of one wire may have ${maxValues} paragraphs, subjects and other values in all; send fewer items in one wire, or longer paragraphs`,
    );
    return { place: item.place, error: error.at(item.place) };
  });
};
