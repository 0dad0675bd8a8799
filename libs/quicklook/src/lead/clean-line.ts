// 'GENEVA (AP) — ', 'Paris, March 3 (Reuters) - ', 'WASHINGTON — '.
const DATELINE =
  /^(?:\p{Lu}[\p{L}\d.,' -]{1,60}\([A-Z][\w. /]{1,30}\) ?(?:--|—|–|-)|\p{Lu}[\p{Lu}.,' -]{2,40} ?(?:--|—|–)) /u;

/** Full stops at the end, also those before a closing quote. The look behind keeps a long run of stops linear. */
const STOP = /(?<!\.)\.+(["”’]?)$/u;

/** Whether the stop belongs to the last word, so that the line cannot lose it: 'in the U.S.', 'at 6 p.m.'. */
export const endsInAbbreviation = (sentence: string): boolean =>
  /\p{L}\.\p{L}\.["”’]?$/u.test(sentence);

/** A sentence as a line: without dateline and full stop; nothing else is touched. */
export const cleanLine = (sentence: string): string => {
  const line = sentence.replace(DATELINE, '').trim().replace(/\s+/g, ' ');
  return endsInAbbreviation(line) ? line : line.replace(STOP, '$1');
};

/** How many characters of the sentence {@link cleanLine} leaves out at its head. */
export const datelineLength = (sentence: string): number =>
  DATELINE.exec(sentence)?.[0].length ?? 0;
