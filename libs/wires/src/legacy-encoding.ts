/** Encodings of one byte a character that are told apart by what they would make of the text. */
const legacy = ['windows-1252', 'macintosh'] as const;
export type LegacyEncoding = (typeof legacy)[number];

/** Whether an encoding, by its name in the Encoding Standard, is one of them. */
export const isLegacy = (encoding: string): boolean => legacy.some((name) => name === encoding);

const highBytes = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
const charactersOf = (encoding: LegacyEncoding): readonly string[] => [
  ...new TextDecoder(encoding).decode(highBytes),
];

const isLower = (byte = 0): boolean => byte >= 0x61 && byte <= 0x7a;
const isLetter = (byte = 0): boolean => isLower(byte | 0x20);

/** How likely a character is between two bytes of ASCII: an accented letter within a word, a quote beside one. */
const likelihood = (character: string, before: number | undefined, after: number | undefined) => {
  const inside = isLetter(before) && isLetter(after);
  if (/\p{Ll}/u.test(character)) return isLetter(before) || isLetter(after) ? 2 : 0;
  if (/\p{Lu}/u.test(character)) return isLower(before) ? -2 : Number(isLetter(after));
  if (character === '’') return 1;
  if (/[\p{Pi}\p{Pf}\p{Pd}…„‚]/u.test(character)) return inside ? -1 : 1;
  if (/\p{C}/u.test(character)) return -3;
  return inside ? -2 : 0;
};

const scoreOf = (bytes: Uint8Array, characters: readonly string[]): number => {
  let score = 0;
  for (let at = 0; at < bytes.length; at++)
    if (bytes[at]! >= 128)
      score += likelihood(characters[bytes[at]! - 128]!, bytes[at - 1], bytes[at + 1]);
  return score;
};

/** Whole UTF-8 sequences of more than one byte, and the bytes above ASCII that are in none. */
const countUtf8 = (bytes: Uint8Array): { whole: number; stray: number } => {
  let [whole, stray] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    const rest = bytes.subarray(at + 1, at + 1 + more);
    const isWhole =
      lead >= 0xc2 && lead < 0xf5 && rest.length === more && rest.every((b) => (b & 0xc0) === 0x80);
    if (isWhole) {
      whole++;
      at += more;
    } else stray++;
  }
  return { whole, stray };
};

/** Text has a control character here and there at most. */
const isBinary = (bytes: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  return controls * 100 > bytes.length;
};

/**
 * Which encoding of one byte a character bytes that are not UTF-8 are most likely in; undefined where they
 * are damaged UTF-8, or no text.
 */
export const guessLegacyEncoding = (bytes: Uint8Array): LegacyEncoding | undefined => {
  const { whole, stray } = countUtf8(bytes);
  if (whole >= stray || isBinary(bytes)) return undefined;
  const [western, mac] = legacy.map((encoding) => scoreOf(bytes, charactersOf(encoding)));
  return mac! > western! ? 'macintosh' : 'windows-1252';
};
