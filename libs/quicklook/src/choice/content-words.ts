/** Words that carry no content. */
export const FUNCTION: ReadonlySet<string> = new Set(
  // Negation and modality (not, no, never, may, could) are content: without them a line says another thing.
  'a an the of in on at by for from to with and or but as is are was were be been being has have had will would do does did its his her their this that these those it he she they who which over under after before into about up out more most than also said says'.split(
    ' ',
  ),
);

const stem = (word: string): string =>
  word
    .replace(/['’]s$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '');

/** The words of a line that carry its content, lightly stemmed. */
export const contentWords = (line: string): ReadonlySet<string> =>
  new Set(
    (line.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [])
      .filter((word) => !FUNCTION.has(word))
      .map(stem)
      .filter((word) => word !== ''),
  );

/** Share of a line's content that another holds. */
export const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return a.size === 0 ? 0 : shared / a.size;
};

/** How alike two lines are, 0 to 1: the share of its content that the one with less in common has in common. */
export const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  Math.min(overlap(a, b), overlap(b, a));
