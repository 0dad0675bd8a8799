import type { FeedName, Story } from '@quickwire/contracts';
import { WireError } from '../src/errors.ts';
import { readWire } from '../src/read-wire.ts';
import type { ReadItem } from '../src/wire-format.ts';

const feed = 'desk' as FeedName;

export const bytesOf = (wire: string | object): Uint8Array =>
  new TextEncoder().encode(typeof wire === 'string' ? wire : JSON.stringify(wire));

/** Every item of a wire, as it ended. */
export const readItems = (
  wire: string | object | Uint8Array,
  contentType?: string,
  from: FeedName = feed,
): readonly ReadItem[] =>
  readWire(wire instanceof Uint8Array ? wire : bytesOf(wire), { feed: from, contentType }).items;

const soleStory = (items: readonly ReadItem[]): Story => {
  const [item, ...others] = items;
  if (!item || others.length > 0) throw new Error(`the wire has ${items.length} items`);
  if ('error' in item) throw item.error;
  if ('partial' in item) throw new Error('the wire says only what changes');
  return item.story;
};

/** The story of a wire that is one item; the error of one that cannot be read is thrown. */
export const read = (wire: string | object | Uint8Array, contentType?: string): Story =>
  soleStory(readItems(wire, contentType));

/** The same from a feed of that name. */
export const readFrom = (from: string, wire: string): Story =>
  soleStory(readItems(wire, undefined, from as FeedName));

/** The error that reading throws; anything but a WireError fails the test. */
export const errorOf = (wire: string | object | Uint8Array, contentType?: string): WireError => {
  try {
    read(wire, contentType);
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('the wire was read');
};

/** The smallest ninjs item, with what a test adds. */
export const item = (rest: object = {}): Record<string, unknown> => ({
  uri: 'urn:test:1',
  headline: 'Ferry adds crossings',
  body_text: 'First paragraph.\n\nSecond paragraph.',
  ...rest,
});

/** Each block's kind and text. */
export const blocksOf = ({ text, blocks }: Story): [string, string][] =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
