import { embargoInText } from './embargo-line.ts';
import { weekday, zones } from './embargo-time.ts';

const month =
  '(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)';
const notIn = String.raw`(?![\p{L}\p{N}])`;
/** Times, days and dates, in full: what is like one and none stays. */
const MOMENTS = new RegExp(
  [
    String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?`,
    String.raw`\d{1,2}(?:\.|st|nd|rd|th)?\s+(?:of\s+)?${month}${notIn}\.?(?:,?\s+20\d\d)?`,
    String.raw`${month}\.?\s+\d{1,2}(?:st|nd|rd|th)?${notIn}(?:,?\s+20\d\d)?`,
    String.raw`\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m${notIn}\.?`,
    String.raw`\d{1,2}[:.]\d\d${notIn}`,
    String.raw`\d{1,2}\s*uhr${notIn}`,
    String.raw`\d{3,4}(?=\s*(?:${zones}|hrs|hours|local)${notIn})`,
    `(?:${weekday}|${zones}|noon|midnight|mitternacht|tomorrow|tonight)${notIn}`,
  ]
    .map((form) => String.raw`(?<![\p{L}\p{N}])${form}${notIn}`)
    .join('|'),
  'giu',
);
/** Of what else an order is made: what must not be done with which story, and until. */
const WORDS = new Set(
  'embargo embargoed embargoes strict strictly under sperrfrist bis um vor nicht hold for release until till not only no to be use used publication publish published broadcast print online do before at on from after and or the this story item article release local time hrs hours please against delivery further notice'.split(
    ' ',
  ),
);
/** Without one of these nothing is ordered. */
const ORDER =
  /\b(?:embargo(?:ed)?|sperrfrist|hold for release|for release|not|do not|for publication|for use)\b/iu;
const BREAK = /(?:[:;|–—)\]]|\s-+|(?<!\b[ap]\.m)[.!]|\*+)\s+/giu;
/** In brackets, or behind a dash, at the end of a headline. */
const AT_END = /\s*(?:[([][^()[\]]{3,200}[)\]]|\s[-–—|/]+\s+[^-–—|/]{3,200})[\s.!]*$/u;

/** An order is no longer than this, in characters. */
const LONGEST_ORDER = 200;

/** Whether a line is an order to hold the story from end to end. */
const isOrder = (line: string): boolean => {
  if (!ORDER.test(line)) return false;
  const others = line.replace(MOMENTS, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.every((word) => WORDS.has(word.toLowerCase()));
};

const opensWithMoment = (rest: string): boolean => rest.search(MOMENTS) === 0;

/** Where the rest begins behind an order that a line opens with; 0 where it opens with none. */
const restStart = (line: string): number => {
  for (const { 0: mark, index } of line.slice(0, LONGEST_ORDER).matchAll(BREAK)) {
    const start = index + mark.length;
    const [order, rest] = [line.slice(0, start), line.slice(start)];
    const isWhole = order.search(MOMENTS) >= 0 || !opensWithMoment(rest);
    if (isWhole && isOrder(order) && /\p{L}/u.test(rest)) return start;
  }
  return 0;
};

/** A headline or lead, and the order that it opened or ended with. */
export interface Parted {
  readonly text: string;
  readonly order: string;
}

/** A line without the embargo that it opens with; as it is where that is in doubt part of what it tells. */
const withoutOpening = (line: string): Parted => {
  const start = restStart(line);
  return { text: line.slice(start), order: line.slice(0, start).trim() };
};

/** A headline without the embargo in the trade's form that it opens or ends with; as it is where it says nothing else. */
export const headlineWithoutEmbargo = (line: string): Parted => {
  if (embargoInText(line) === undefined) return { text: line, order: '' };
  const end = AT_END.exec(line);
  return end && end.index > 0 && isOrder(end[0]) && !isOrder(line)
    ? { text: line.slice(0, end.index), order: end[0].trim() }
    : withoutOpening(line);
};

/** A lead without the embargo that it opens with; empty where it says nothing else. */
export const leadWithoutEmbargo = (line: string): Parted => {
  if (embargoInText(line) === undefined) return { text: line, order: '' };
  return isOrder(line) ? { text: '', order: line } : withoutOpening(line);
};

/** Whether a paragraph is an embargo in the trade's form and nothing else. In doubt it is the story's. */
export const isEmbargoAlone = (line: string): boolean =>
  line.length <= LONGEST_ORDER && embargoInText(line) !== undefined && isOrder(line);
