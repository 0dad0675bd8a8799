import { type Declared, declaredEncodings } from './encoding.ts';
import { WireError } from './errors.ts';
import { guessLegacyEncoding, isLegacy } from './legacy-encoding.ts';

const decoderOf = ({ encoding, by }: Declared): InstanceType<typeof TextDecoder> => {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new WireError(
      'UNKNOWN_CHARSET',
      `${by} names the charset '${encoding.slice(0, 40)}', which is not known; send UTF-8`,
      [],
      { cause },
    );
  }
};

const isReadable = (bytes: Uint8Array, encoding: string, stream: boolean): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
};

/** How many bytes of the start are whole characters; what follows is the offending byte. */
const readableBytes = (bytes: Uint8Array, encoding: string): number => {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isReadable(bytes.subarray(0, middle), encoding, true)) good = middle;
    else bad = middle;
  }
  // The start may end inside a character that the offending byte cut short: go back to where that began.
  while (good > 0 && !isReadable(bytes.subarray(0, good), encoding, false)) good--;
  return good;
};

/**
 * Makes a string safe for everything downstream: well-formed UTF-16 (a lone surrogate would change its
 * bytes in UTF-8), line ends as \n, no control characters but tab and newline.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');

/** What to do, by whichever way the bytes came: of a file nobody can declare anything. */
const adviceOn = (bytes: Uint8Array): string => {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return "this is packed with gzip; unpack it first (only a push may be packed, with 'Content-Encoding: gzip')";
  if (bytes.subarray(0, 1024).includes(0))
    return 'this is no text but a picture, an archive or the like; give the wire itself';
  return "write it in UTF-8 (only a push may name another charset, as in 'Content-Type: text/plain; charset=windows-1252')";
};

/** Text of one byte a character is never UTF-8 by chance once it has a letter beyond ASCII. */
const isOnlyUtf8 = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => byte >= 128) && isReadable(bytes, 'utf-8', false);

/** @throws {WireError} UNKNOWN_CHARSET or NOT_TEXT */
const decodeAs = (bytes: Uint8Array, declared: Declared): string => {
  const decoder = decoderOf(declared);
  if (isLegacy(decoder.encoding) && isOnlyUtf8(bytes)) return new TextDecoder().decode(bytes);
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    const at = readableBytes(bytes, declared.encoding);
    throw new WireError(
      'NOT_TEXT',
      `byte ${at} is not ${decoder.encoding}; ${adviceOn(bytes)}`,
      [],
      { cause },
    );
  }
};

/** The first of the encodings in which the bytes are text. */
const decodeFirst = (bytes: Uint8Array, [first, ...others]: readonly Declared[]): string => {
  if (!first) return decodeUndeclared(bytes);
  try {
    return decodeAs(bytes, first);
  } catch (error) {
    for (const { encoding } of others)
      if (isReadable(bytes, encoding, false)) return new TextDecoder(encoding).decode(bytes);
    // Programs declare UTF-8 above whatever they were given.
    if (first.by === 'the XML declaration' && /^utf-?8$/.test(first.encoding))
      return decodeUndeclared(bytes);
    throw error;
  }
};

const decodeUndeclared = (bytes: Uint8Array): string => {
  try {
    return decodeAs(bytes, { encoding: 'utf-8', by: 'the default' });
  } catch (error) {
    const guess = guessLegacyEncoding(bytes);
    if (guess === undefined) throw error;
    return new TextDecoder(guess).decode(bytes);
  }
};

/**
 * Bytes to text with its control characters: by byte order mark, else by the charset that the content type,
 * the XML declaration or HTML's meta element names, else UTF-8, else the encoding of one byte a character that
 * makes the most sense of them. What can only be UTF-8 is read so where windows-1252 or MacRoman is declared.
 * @throws {WireError} UNKNOWN_CHARSET or NOT_TEXT
 */
export const decodeRaw = (bytes: Uint8Array, contentType?: string): string =>
  decodeFirst(bytes, declaredEncodings(bytes, contentType));

/**
 * Bytes to text that is safe for everything downstream: as {@link decodeRaw}, then as {@link cleanText}.
 * @throws {WireError} UNKNOWN_CHARSET, NOT_TEXT or EMPTY
 */
export const decode = (bytes: Uint8Array, contentType?: string): string => {
  const clean = cleanText(decodeRaw(bytes, contentType));
  if (clean.trim() !== '') return clean;
  throw new WireError(
    'EMPTY',
    bytes.length === 0
      ? 'the wire is empty; give one item'
      : `the wire is ${bytes.length} bytes without a character that can be read; give one item`,
  );
};
