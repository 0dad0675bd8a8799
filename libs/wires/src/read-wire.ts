import type { FeedName, Story } from '@quickwire/contracts';
import { decodeText } from './decode.ts';
import type { WireText } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { parseJsonObject } from './json.ts';
import { WireError } from './wire-error.ts';

/** What is known of a wire besides its bytes. */
export interface WireContext {
  readonly feed: FeedName;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
}

/** A wire that was read. */
export interface ReadWire {
  readonly format: Story['format'];
  readonly story: Story;
}

/**
 * Reads a wire of any known format; the format is found by content.
 * @throws {WireError} naming the place at fault and what to do
 */
export const readWire = (bytes: Uint8Array, { feed, contentType }: WireContext): ReadWire => {
  const text = decodeText(bytes, contentType);
  if (text.trim() === '')
    throw new WireError('EMPTY', 'the wire is empty; send the story as the body of the request');
  const json = /^\s*[[{]/.test(text) ? parseJsonObject(text) : undefined;
  const wire: WireText = { text, json };
  const format = formats.find((each) => each.detects(wire));
  if (!format)
    throw new WireError(
      'UNKNOWN_FORMAT',
      `this is none of the formats that are read: ${formats.map(({ name }) => name).join(', ')}`,
    );
  const story = format.parse(wire, feed);
  return { format: story.format, story };
};
