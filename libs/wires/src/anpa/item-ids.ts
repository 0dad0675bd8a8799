import { contentHashOf } from '@quickwire/contracts';
import type { AnpaHeader } from './header.ts';
import { slugOf } from './keyword-line.ts';

const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

const idOf = (service: string, name: string, date: string | undefined): string =>
  `anpa:${service}:${name}${date === undefined ? '' : `:${date}`}`;

// What a day has many of, each another story. Closed: any other keyword names its story, also 'Budget' and 'Alert' alone.
const generic =
  /^(?:us)?(?:(?:ap|news|apnews)(?:alerts?|briefs?|digests?|summary|minute|budget|flash|bulletin|advisor(?:y|ies)|corrections?|topheadlines)|briefs?|digests?|topheadlines|flash|bulletin|urgent|advisor(?:y|ies))$/;

/** Whether a keyword names a kind of message and no story, as 'BC-APNewsAlert' and 'BC-AP Newsbrief' do. */
export const namesNoStory = (keyword: string): boolean =>
  generic.test(slugOf(keyword).replace(/[^\p{L}\p{N}]+/gu, ''));

const numbered = (service: string, number: string, date: string | undefined): string =>
  idOf(service, `#${String(Number(number)).padStart(4, '0')}`, date);

/**
 * ANPA gives a story no id: the item is its keyword on one service and day, so that each lead of it is a
 * revision of one item, and next week's story of the same keyword another. Of a keyword that names no story it is the
 * message by its number; of number 0000 by what it says.
 */
export const anpaItemId = (
  { service, number }: AnpaHeader,
  keyword: string,
  date: string | undefined,
  text: string,
): string => {
  if (!namesNoStory(keyword)) return idOf(service, slugOf(keyword), date);
  if (Number(number) > 0) return numbered(service, number, date);
  return idOf(service, `#${contentHashOf(text).slice(0, 24)}`, date);
};

/** The items that a kill of a keyword takes down: that of its own day, and of the day before, when it may have been sent. */
const keywordIds = (service: string, keyword: string, date: string | undefined): string[] => {
  const days = date === undefined ? [undefined] : [date, dayBefore(date)];
  return days.map((day) => idOf(service, slugOf(keyword), day));
};

/** The messages that the text names by their number, as in 'a0432'. One above the kill's own was given the day before. */
const numberIds = (header: AnpaHeader, text: string, date: string | undefined): string[] =>
  [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${header.service}(\\d{3,5})\\b`, 'giu'))].map(
    ([, number]) => {
      const isBefore = Number(header.number) > 0 && Number(number) > Number(header.number);
      return numbered(header.service, number!, date && isBefore ? dayBefore(date) : date);
    },
  );

const prefix = '(?:BC|AM|PM)-';
// What stands behind a keyword in the text of a kill, as in 'BC-US--Harbor Bridge story, sent at 1207'.
const behind = String.raw`[,;"”’.]|\s+\(?[a-z]{1,2}\d{3,5}\b|\s+(?:story|stories|items?|sent|moved|filed|transmitted|of|from|at|on|is|was|has)\b|\s+(?:and|or)\s+(?:["“‘']?${prefix}|use\b)|$`;
const keyword = String.raw`\b${prefix}[^,;"”’\n.]{2,60}?(?=${behind})`;
const comma = String.raw`["”’']?,\s+["“‘']?`;
const and = String.raw`["”’']?,?\s+(?:and|or)\s+["“‘']?`;
// A further keyword behind a comma alone may be that of another sentence: 'Kill BC-Dam, BC-Weir stands'.
const list = new RegExp(`${keyword}(?:(?:${comma}${keyword}){0,9}${and}${keyword})?`);
const each = new RegExp(keyword, 'g');

/** The keywords that the text of a kill names, as in 'Kill the stories slugged BC-US--Bridge and BC-US--Weir, sent at 1207'. */
const namedKeywords = (text: string): readonly string[] => list.exec(text)?.[0].match(each) ?? [];

/**
 * The items that a kill takes down: those of the keywords in its text, else of the one that it bears, and the messages that it
 * names by number. None where it only has a keyword that names no story.
 */
export const killedIds = (
  header: AnpaHeader,
  own: string,
  date: string | undefined,
  text: string,
): readonly string[] => {
  const named = namedKeywords(text);
  const keywords = (named.length > 0 ? named : [own]).filter((one) => !namesNoStory(one));
  return [
    ...new Set([
      ...keywords.flatMap((one) => keywordIds(header.service, one, date)),
      ...numberIds(header, text, date),
    ]),
  ];
};
