import type { Story } from '@quickwire/contracts';
import { type Fault, WireError, type WireErrorCode } from '../errors.ts';
import { isLanguageGuessed, markLanguageGuessed } from '../make-story.ts';
import type { ReadWire } from '../read-wire.ts';

type PackedItem =
  | { readonly place: string; readonly story: Story; readonly isLanguageGuessed: boolean }
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
      return { place: item.place, story: item.story };
    }
    const { code, detail, errors } = item.error;
    return { place: item.place, error: new WireError(code, detail, errors) };
  }),
});
