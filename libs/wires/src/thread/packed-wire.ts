import type { PartialRevision, Story } from '@quickwire/contracts';
import { type Fault, WireError, type WireErrorCode } from '../errors.ts';
import { isLanguageGuessed, markLanguageGuessed } from '../make-story.ts';
import type { ReadWire } from '../read-wire.ts';
import type { ReadItem } from '../wire-format.ts';

type PackedItem =
  | (Extract<ReadItem, { story: Story }> & { readonly isLanguageGuessed: boolean })
  | Extract<ReadItem, { partial: PartialRevision }>
  | {
      readonly place: string;
      readonly error: {
        readonly code: WireErrorCode;
        readonly detail: string;
        readonly errors: readonly Fault[];
      };
    };

/** A {@link ReadWire} in plain data: an error loses its class and its fields between threads. */
export interface PackedWire {
  readonly format?: Story['format'];
  readonly items: readonly PackedItem[];
}

export const packWire = ({ items, ...rest }: ReadWire): PackedWire => ({
  ...rest,
  items: items.map((item) => {
    if ('story' in item) return { ...item, isLanguageGuessed: isLanguageGuessed(item.story) };
    if ('partial' in item) return item;
    const { code, detail, errors } = item.error;
    return { place: item.place, error: { code, detail, errors } };
  }),
});

/** The wire that was packed. */
export const unpackWire = ({ items, ...rest }: PackedWire): ReadWire => ({
  ...rest,
  items: items.map((item) => {
    if ('story' in item) {
      if (item.isLanguageGuessed) markLanguageGuessed(item.story);
      const { isLanguageGuessed: _, ...read } = item;
      return read;
    }
    if ('partial' in item) return item;
    const { code, detail, errors } = item.error;
    return { place: item.place, error: new WireError(code, detail, errors) };
  }),
});
