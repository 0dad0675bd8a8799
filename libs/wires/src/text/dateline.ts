const label =
  /^(?:UPDATE|CORRECT|EDITOR|ADVISORY|BREAKING|EXCLUSIVE|WATCH|ANALYSIS|OPINION|FACTBOX)/;

// A place in capitals, then up to two more names: 'SKARN, Norland', 'PORT CALDER'.
const place = String.raw`\p{Lu}[\p{Lu}\p{M}'’.-]+(?: [\p{Lu}\p{M}'’.-]{2,20}){0,3}(?:, \p{Lu}[\p{L}.'’ -]{1,30}){0,2}`;
const leading = new RegExp(
  String.raw`^(${place}) ?(?:\([^()]{1,40}\) ?(?:--|—|–|-|_)|(?:--|—|–|_(?= )))`,
  'u',
);

/** The dateline that a story's first paragraph leads with, as in 'PORT CALDER, Norland (QW) -- '. */
export const leadingDateline = (text: string): string | undefined => {
  const start = text.slice(0, 160);
  return label.test(start) ? undefined : leading.exec(start)?.[1]?.trim();
};
