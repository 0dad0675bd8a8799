import type { Story } from '@quickwire/contracts';
import { WireError } from './errors.ts';
import { findFormat } from './find-format.ts';
import { bytesFormats, formatNames, formats } from './formats/index.ts';
import { limitValues } from './limit-values.ts';
import { type ReadItem, storyIn, type WireContext } from './wire-format.ts';
import { rootNameOf } from './xml/root-name.ts';

/** A wire that was read. */
export interface ReadWire {
  /** Undefined when no story could be read. */
  readonly format?: Story['format'];
  /** At least one, in the order of the wire. A wire that cannot be read at all is one item with the error, at ''. */
  readonly items: readonly ReadItem[];
}

const unknownFormat = (text: string): WireError => {
  const root = rootNameOf(text);
  if (root === undefined && /^\s*<[?!]/.test(text))
    return new WireError('BAD_XML', 'the XML ends before its first element; send the whole item');
  if (/^\s*--\S+\s*\ncontent-disposition:\s*form-data/i.test(text))
    return new WireError(
      'UNKNOWN_FORMAT',
      'this is a form (multipart/form-data); send the wire itself as the body of the request, as with curl --data-binary',
    );
  const what = root ? `XML with the root element '${root}'` : 'this';
  return new WireError(
    'UNKNOWN_FORMAT',
    `${what} is in none of the formats that are read (${formatNames.join(', ')}); send ninjs 3, or house text that starts 'headline/ outlet/ DATELINE/ byline/ edition/ lead'`,
  );
};

const itemsOf = (bytes: Uint8Array, context: WireContext): readonly ReadItem[] => {
  const found = findFormat({ ofBytes: bytesFormats, ofText: formats }, bytes, context);
  if (!('parse' in found)) throw unknownFormat(found.text);
  const items = found.parse();
  if (items.length === 0)
    throw new WireError('NO_ITEMS', `this ${found.name} wire has no items; send at least one`);
  return items;
};

/**
 * Reads one wire: bytes in, the story of each of its items out. The format is found by content. A resend of
 * the same bytes ends the same way.
 * @example readWire(bytes, { feed: 'desk' as FeedName }).items
 */
export const readWire = (bytes: Uint8Array, context: WireContext): ReadWire => {
  try {
    const items = limitValues(itemsOf(bytes, context));
    const first = items.map(storyIn).find((story) => story !== undefined);
    return { items, ...(first && { format: first.format }) };
  } catch (error) {
    if (error instanceof WireError) return { items: [{ place: '', error }] };
    throw error;
  }
};
