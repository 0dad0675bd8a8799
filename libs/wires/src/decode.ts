import { WireError } from './wire-error.ts';

const charsetOf = (contentType: string | undefined): string | undefined =>
  /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();

const encodingOf = (bytes: Uint8Array, contentType: string | undefined): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return charsetOf(contentType) ?? 'utf-8';
};

/**
 * Bytes to text, made well-formed once for the whole pipeline: lone surrogates become U+FFFD, control
 * characters other than tab and line feed go, line ends are line feeds.
 * @throws {WireError} when the bytes are not in the declared encoding, UTF-8 where none is declared
 */
export const decodeText = (bytes: Uint8Array, contentType: string | undefined): string => {
  const encoding = encodingOf(bytes, contentType);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new WireError(
      'BAD_ENCODING',
      `the wire is not valid ${encoding}; send UTF-8, or name the encoding as in Content-Type: application/json; charset=windows-1252`,
    );
  }
  return cleanText(text.replace(/\r\n?/g, '\n'));
};

/** Text without lone surrogates and control characters. */
export const cleanText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '');
