import type { FeedName, Story } from '@quickwire/contracts';

/** A wire as text, read once and offered to each format in turn. */
export interface WireText {
  readonly text: string;
  /** The object, where the text is one in JSON. */
  readonly json?: Readonly<Record<string, unknown>> | undefined;
}

/** One wire format: a file of its own, named in the list beside. */
export interface WireFormat {
  readonly name: string;
  /** By content alone: feeds send wrong content types. */
  detects(wire: WireText): boolean;
  /** @throws {WireError} naming the field at fault */
  parse(wire: WireText, feed: FeedName): Story;
}
