import { decodeRaw } from '../decode.ts';
import { WireError } from '../errors.ts';
import { guessLegacyEncoding } from '../legacy-encoding.ts';

/**
 * The text of a text wire with its control characters. These are marks of the format, and no sign that bytes
 * which are not UTF-8 are no text.
 * @throws {WireError} UNKNOWN_CHARSET or NOT_TEXT
 */
export const decodeWire = (bytes: Uint8Array, contentType?: string): string => {
  try {
    return decodeRaw(bytes, contentType);
  } catch (error) {
    if (!(error instanceof WireError) || error.code !== 'NOT_TEXT') throw error;
    const guess = guessLegacyEncoding(bytes.map((byte) => Math.max(byte, 0x20)));
    if (guess === undefined) throw error;
    return new TextDecoder(guess).decode(bytes);
  }
};
