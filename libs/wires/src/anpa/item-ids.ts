import { slugOf } from './keyword-line.ts';

const day = 86_400_000;

/**
 * ANPA gives a story no id: the item is its keyword on one service and day, so that each lead of it is a
 * revision of one item, and next week's story of the same keyword another.
 */
export const anpaItemId = (service: string, keyword: string, date: string | undefined): string =>
  `anpa:${service}:${slugOf(keyword)}${date === undefined ? '' : `:${date}`}`;

/** The items that a kill takes down: the keyword's on its own day, and on the day before, when it may have been sent. */
export const killedIds = (service: string, keyword: string, date: string | undefined): string[] => {
  if (date === undefined) return [anpaItemId(service, keyword, undefined)];
  const before = new Date(Date.parse(date) - day).toISOString().slice(0, 10);
  return [anpaItemId(service, keyword, date), anpaItemId(service, keyword, before)];
};

const named =
  /(?:\bslugged\s+|\bstory\s+|\bkill\s+|[“"‘'])?\b((?:BC|AM|PM)-[^,;"”’\n.]{2,60}?)(?=[,;"”’.]|\s+(?:sent|moved|filed|transmitted|of|from|at|on|is|was|has)\b|$)/;

/** The keyword that the text of a kill names, as in 'Kill the story slugged BC-US--Harbor Bridge, sent at 1207'. */
export const namedKeyword = (text: string): string | undefined => named.exec(text)?.[1]?.trim();
