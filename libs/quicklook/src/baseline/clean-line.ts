const DATELINE = /^\p{Lu}[\p{Lu}\p{L}.,' -]{1,60}\((?:[A-Z][\w. ]{1,20})\) ?(?:--|—|–|-) /u;

/** A sentence as a line: without dateline and full stop; nothing else is touched. */
export const cleanLine = (sentence: string): string =>
  sentence
    .replace(DATELINE, '')
    .replace(/\s+/g, ' ')
    .replace(/(?<![.\p{Lu}])\.(["”’]?)$/u, '$1')
    .trim();

/** How many characters of the sentence {@link cleanLine} leaves out at its head. */
export const datelineLength = (sentence: string): number =>
  DATELINE.exec(sentence)?.[0].length ?? 0;
