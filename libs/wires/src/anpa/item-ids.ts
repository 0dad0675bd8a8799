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

const prefix = '(?:BC|AM|PM)-';
// What stands behind a keyword in the text of a kill, as in 'BC-US--Harbor Bridge story, sent at 1207'.
const behind = String.raw`[,;"”’.]|\s+(?:story|stories|items?|sent|moved|filed|transmitted|of|from|at|on|is|was|has)\b|\s+(?:and|or)\s+(?:["“‘']?${prefix}|use\b)|$`;
const keyword = String.raw`\b${prefix}[^,;"”’\n.]{2,60}?(?=${behind})`;
const comma = String.raw`["”’']?,\s+["“‘']?`;
const and = String.raw`["”’']?,?\s+(?:and|or)\s+["“‘']?`;
// A further keyword behind a comma alone may be that of another sentence: 'Kill BC-Dam, BC-Weir stands'.
const list = new RegExp(`${keyword}(?:(?:${comma}${keyword}){0,9}${and}${keyword})?`);
const each = new RegExp(keyword, 'g');

/** The keywords that the text of a kill names, as in 'Kill the stories slugged BC-US--Bridge and BC-US--Weir, sent at 1207'. */
export const namedKeywords = (text: string): readonly string[] =>
  list.exec(text)?.[0].match(each) ?? [];
