/** Full stops at the end, also those before a closing quote. The look behind keeps a long run of stops linear. */
const STOP = /(?<!\.)\.+(["”’]?)$/u;

/** Whether the stop belongs to the last word, so that the line cannot lose it: 'in the U.S.', 'at 6 p.m.'. */
export const endsInAbbreviation = (sentence: string): boolean =>
  /\p{L}\.\p{L}\.["”’]?$/u.test(sentence);

/** A line without the stop of its sentence. */
export const withoutStop = (line: string): string =>
  endsInAbbreviation(line) ? line : line.replace(STOP, '$1');
