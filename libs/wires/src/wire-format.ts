import type { FeedName, PartialRevision, Story } from '@quickwire/contracts';
import type { WireError } from './errors.ts';

/** How the wire came. */
export interface WireContext {
  readonly feed: FeedName;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  /** Of a feed (RSS, Atom, JSON Feed) that shows more items than are read at once, the first are read; else it is refused. */
  readonly firstItems?: true | undefined;
}

/** What was read of an item. */
export type ReadStory =
  | {
      readonly story: Story;
      /** The item as it was written, where a later one may say only what it changes of it. */
      readonly source?: string | undefined;
    }
  | { readonly partial: PartialRevision };

/** How one item of a wire ended: a story, what is changed of one that came before, or why there is neither. */
export type ReadItem =
  | (ReadStory & {
      /** Where in the wire the item is, as in a {@link Fault}'s pointer; '' is the whole wire. */
      readonly place: string;
    })
  | {
      readonly place: string;
      readonly error: WireError;
      /** Of the item as it was written, wherever in the wire it is; where the format can tell. */
      readonly contentHash?: string;
    };

/** The story of an item, or what a partial revision says of itself; undefined where it could not be read. */
export const storyIn = (item: ReadItem): Story | undefined => {
  if ('story' in item) return item.story;
  return 'partial' in item ? item.partial.story : undefined;
};

/** One wire format: one file in formats/ and one line in formats/index.ts. */
export interface WireFormat {
  readonly name: string;
  /** Whether the text, decoded and cleaned, looks like this format. Cheap, and never throws. */
  detects(input: string): boolean;
  /**
   * The items in their order; {@link soleItem} and {@link readEach} make them.
   * @throws {WireError} when the wire as a whole cannot be read, with a pointer to each field at fault
   */
  parse(input: string, context: WireContext): readonly ReadItem[];
}

/** A wire format whose control characters or parts in charsets of their own have to be seen as they came. */
export interface BytesFormat {
  readonly name: string;
  /** Whether the bytes look like this format. Cheap, and never throws. */
  detects(bytes: Uint8Array): boolean;
  /** @throws {WireError} when the wire as a whole cannot be read */
  parse(bytes: Uint8Array, context: WireContext): readonly ReadItem[];
}
