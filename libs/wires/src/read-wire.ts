import type { Story } from '@quickwire/contracts';
import { decode } from './decode.ts';
import { WireError } from './errors.ts';
import { formats } from './formats/index.ts';
import type { WireContext } from './wire-format.ts';

/** A wire that was read. */
export interface ReadWire {
  readonly format: Story['format'];
  readonly story: Story;
}

/**
 * Reads one wire: bytes in, a story out. The format is found by content.
 * @throws {WireError} when it cannot be read; a resend of the same bytes will fail the same way
 * @example readWire(bytes, { feed: 'desk' as FeedName }).story.headline
 */
export const readWire = (bytes: Uint8Array, context: WireContext): ReadWire => {
  const text = decode(bytes, context.contentType);
  const format = formats.find((candidate) => candidate.detects(text));
  if (!format)
    throw new WireError(
      'UNKNOWN_FORMAT',
      `this is in none of the formats that are read (${formats.map(({ name }) => name).join(', ')}); send ninjs 3, or house text that starts 'headline/ outlet/ DATELINE/ byline/ edition/ lead'`,
    );
  const story = format.parse(text, context);
  return { format: story.format, story };
};
