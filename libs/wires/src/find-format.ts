import { decode } from './decode.ts';
import type { BytesFormat, ReadItem, WireContext, WireFormat } from './wire-format.ts';

/** The formats to choose from. */
export interface Formats {
  readonly ofBytes: readonly BytesFormat[];
  readonly ofText: readonly WireFormat[];
}

/** A wire whose format was found: how to read it. */
export interface FoundFormat {
  readonly name: string;
  readonly parse: () => readonly ReadItem[];
}

/**
 * Finds the format by content: the first that detects the bytes, else the first that detects their text.
 * @throws {WireError} when the bytes are no text
 */
export const findFormat = (
  { ofBytes, ofText }: Formats,
  bytes: Uint8Array,
  context: WireContext,
): FoundFormat | { readonly text: string } => {
  const first = ofBytes.find((candidate) => candidate.detects(bytes));
  if (first) return { name: first.name, parse: () => first.parse(bytes, context) };
  const text = decode(bytes, context.contentType);
  const format = ofText.find((candidate) => candidate.detects(text));
  if (format) return { name: format.name, parse: () => format.parse(text, context) };
  return { text };
};
