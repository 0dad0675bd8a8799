import { declaredCharset, mayBeWindows1252 } from './declared-charset.ts';
import { WireError } from './errors.ts';

const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();

/** The encoding that a byte order mark shows; it outranks what the content type says. */
const markedEncoding = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
};

const decoderOf = (encoding: string): InstanceType<typeof TextDecoder> => {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new WireError(
      'UNKNOWN_CHARSET',
      `the content type names the charset '${encoding.slice(0, 40)}', which is not known; send UTF-8`,
      [],
      { cause },
    );
  }
};

const isReadable = (bytes: Uint8Array, encoding: string, stream: boolean): boolean => {
  try {
    decoderOf(encoding).decode(bytes, { stream });
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

const couldNotRead = (bytes: Uint8Array, encoding: string, cause: unknown): WireError => {
  const at = readableBytes(bytes, encoding);
  const { encoding: called } = decoderOf(encoding);
  return new WireError(
    'NOT_TEXT',
    `byte ${at} is not ${called}; send UTF-8, or declare the charset in the content type, as in 'text/plain; charset=windows-1252'`,
    [],
    { cause },
  );
};

/** XML, HTML and the text wires are older than UTF-8, and are still sent in what came before it. */
const isOldForm = (bytes: Uint8Array): boolean => {
  const first = bytes.find((byte) => ![0, 0x09, 0x0a, 0x0d, 0x16, 0x20].includes(byte));
  return first === 0x3c || first === 0x01;
};

/**
 * Bytes to text with its control characters: by byte order mark, else by the charset that the content type
 * or the document declares, else UTF-8. XML, HTML and text wires that declare none may be Windows-1252.
 * @throws {WireError} UNKNOWN_CHARSET or NOT_TEXT
 */
export const decodeRaw = (bytes: Uint8Array, contentType?: string): string => {
  const declared = charsetOf(contentType) ?? declaredCharset(bytes);
  const encoding = markedEncoding(bytes) ?? declared ?? 'utf-8';
  const decoder = decoderOf(encoding);
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    if (!declared && isOldForm(bytes) && mayBeWindows1252(bytes))
      return new TextDecoder('windows-1252').decode(bytes);
    throw couldNotRead(bytes, encoding, cause);
  }
};

/**
 * Bytes to text that is safe for everything downstream, as {@link decodeRaw} and {@link cleanText} make it.
 * @throws {WireError} UNKNOWN_CHARSET, NOT_TEXT or EMPTY
 */
export const decode = (bytes: Uint8Array, contentType?: string): string => {
  const clean = cleanText(decodeRaw(bytes, contentType));
  if (clean.trim() === '') throw new WireError('EMPTY', 'the wire is empty; send one item');
  return clean;
};
