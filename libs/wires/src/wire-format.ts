import type { FeedName, Story } from '@quickwire/contracts';

/** How the wire came. */
export interface WireContext {
  readonly feed: FeedName;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
}

/** One wire format: one file in formats/ and one line in formats/index.ts. */
export interface WireFormat {
  readonly name: string;
  /** Whether the text, decoded and cleaned, looks like this format. Cheap, and never throws. */
  detects(input: string): boolean;
  /** @throws {WireError} with a pointer to each field at fault */
  parse(input: string, context: WireContext): Story;
}
