import type { FeedName, Story } from '@quickwire/contracts';
import { badFields, WireError } from '../errors.ts';
import { storyOfItem } from '../ninjs/item-story.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Where an agency keeps what ninjs names otherwise: the ninjs field, then the pointer in the agency's item. */
export type Pointers = Readonly<Record<string, string>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; of anything else, none. */
export const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** Text that says something, else nothing. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

const pointerFrom = (pointer: string, pointers: Pointers): string => {
  const [, field = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(pointer) ?? [];
  return Object.hasOwn(pointers, field) ? pointers[field] + rest : pointer;
};

/**
 * The story of an agency's item that was put into the fields of ninjs 1; faults point to the agency's fields.
 * `notes` has each note to editors by itself, those that are not carried among them.
 * @throws {WireError} BAD_FIELD
 */
export const storyOfRenamed = (
  item: JsonObject,
  pointers: Pointers,
  feed: FeedName,
  format: Story['format'],
  notes?: readonly string[],
): Story => {
  try {
    return storyOfItem(item, feed, format, notes);
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'BAD_FIELD') throw error;
    const faults = error.errors.map(({ pointer, detail }) => ({
      pointer: pointerFrom(pointer, pointers),
      detail,
    }));
    throw badFields(format.name, faults);
  }
};
