/** Ways a text loses its usual capitals on the wire. */
export const RECASINGS = ['capitals', 'small', 'title'] as const;
export type Recasing = (typeof RECASINGS)[number];

/** Words that stay small within a heading in title case. */
const SMALL_IN_TITLES = new Set(
  'a an the and but or nor for of in on at by to from with as over into vs than via is'.split(' '),
);

/** A token in another case. A letter whose other case is longer than itself stays: offsets must hold. */
export const recase = (token: string, recasing: Recasing, isFirst: boolean): string => {
  switch (recasing) {
    case 'capitals':
      return keepLength(token, token.toUpperCase());
    case 'small':
      return keepLength(token, token.toLowerCase());
    case 'title':
      if (!isFirst && SMALL_IN_TITLES.has(token)) return token;
      return token.replace(/^\p{Ll}/u, (letter) => keepLength(letter, letter.toUpperCase()));
  }
};

const keepLength = (token: string, other: string): string =>
  other.length === token.length ? other : token;
