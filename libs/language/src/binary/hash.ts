/** FNV-1a over UTF-16 units, then mixed, to 32 bits. The same on every machine: what is trained and what is shipped depend on it. */
export const hashText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return mix(hash, text.length);
};

/** Two 32-bit numbers to one; order matters. */
export const mix = (a: number, b: number): number => {
  let hash = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
};

/** Hash of no letter; of more, each by its code: that of a name's initials equals that of its acronym. */
export const NO_LETTER = 7;
export const extendAcronym = (hash: number, letter: number): number => mix(hash, letter);
export const acronymOf = (lower: string): number =>
  Array.from(lower, (letter) => letter.charCodeAt(0)).reduce(extendAcronym, NO_LETTER);
