const charsetOf = (contentType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1]?.toLowerCase();

const ascii = new TextDecoder('latin1');

/** The encoding that an XML declaration names. One that is read as ASCII here cannot be UTF-16, whatever it says. */
const xmlEncodingOf = (bytes: Uint8Array): string | undefined => {
  const start = ascii.decode(bytes.subarray(0, 256));
  const named = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  return named && !/^(?:utf-?16|utf-?32|ucs)/i.test(named) ? named.toLowerCase() : undefined;
};

/** The encoding that HTML names in a meta element near its start. */
const htmlEncodingOf = (bytes: Uint8Array): string | undefined => {
  const start = ascii.decode(bytes.subarray(0, 2048));
  if (!/^\s*<(?:!doctype\s+html|html|head|meta|!--)/i.test(start)) return undefined;
  const named = /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1];
  return named && !/^(?:utf-?16|utf-?32|ucs)/i.test(named) ? named.toLowerCase() : undefined;
};

/** The encoding that a byte order mark shows; it outranks what anybody declares. */
const markedEncoding = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  return undefined;
};

/** UTF-16 without a mark: the first characters of any wire are ASCII, so every other byte is NUL. */
const bareUtf16 = (bytes: Uint8Array): string | undefined => {
  if (bytes.length < 4) return undefined;
  const [a, b, c, d] = bytes;
  if (a && !b && c && !d) return 'utf-16le';
  if (!a && b && !c && d) return 'utf-16be';
  return undefined;
};

/** What other systems call encodings that the web knows by another name. */
const otherNames: readonly (readonly [RegExp, string])[] = [
  // Senders that say ASCII mostly mean that they did not look.
  [/^(?:us-)?ascii$/, 'utf-8'],
  [/^(?:x-?)?mac[-_]?(?:os)?[-_]?roman$/, 'macintosh'],
  [/^(?:latin[-_]1|iso[-_]?latin[-_]?1)$/, 'iso-8859-1'],
  [/^(?:cp|win|windows)[-_]?1252$/, 'windows-1252'],
];

const meant = (encoding: string): string =>
  otherNames.find(([name]) => name.test(encoding))?.[1] ?? encoding;

/** Who says what the encoding is. */
export interface Declared {
  readonly encoding: string;
  readonly by: string;
}

/**
 * What the bytes may be in, the best word first: the byte order mark, the shape of UTF-16, the charset of the
 * content type, the XML declaration (RFC 7303) or HTML's meta element. Empty when nobody says.
 */
export const declaredEncodings = (
  bytes: Uint8Array,
  contentType: string | undefined,
): readonly Declared[] => {
  const shown = markedEncoding(bytes) ?? bareUtf16(bytes);
  if (shown) return [{ encoding: shown, by: 'the byte order' }];
  const [charset, named] = [charsetOf(contentType), xmlEncodingOf(bytes)];
  const meta = htmlEncodingOf(bytes);
  return [
    ...(charset ? [{ encoding: meant(charset), by: 'the content type' }] : []),
    ...(named ? [{ encoding: meant(named), by: 'the XML declaration' }] : []),
    ...(meta ? [{ encoding: meant(meta), by: 'the meta element' }] : []),
  ];
};
