import { feedInstant } from '../feeds/feed-date.ts';
import { isHoldNote } from './hold-note.ts';

const toEditors = String.raw`^\W*(?:(?:EDS|EDITORS?|NOTE TO EDITORS|ATTENTION)\W+)*`;
const words = String.raw`(?:(?:STRICTLY|UNDER)\s+)?EMBARGO(?:ED)?|HOLD FOR RELEASE|FOR RELEASE|NOT FOR (?:RELEASE|PUBLICATION) (?:BEFORE|UNTIL)|SPERRFRIST|SOUS EMBARGO`;
const opening = new RegExp(String.raw`${toEditors}(?:${words})\b`, 'i');
const ended = new RegExp(
  String.raw`${toEditors}(?:EMBARGO|SPERRFRIST)\s+(?:(?:IS|WAS|HAS(?: BEEN)?|NOW|IST)\s+)*(?:LIFTED|OVER|ENDED|EXPIRED|REMOVED|AUFGEHOBEN|ABGELAUFEN)\b`,
  'i',
);

// In a headline or a first paragraph the words are ordinary ones: 'Embargo on Cuban sugar to end in March'.
const tradePhrase = /^\W*(?:HOLD FOR RELEASE|NOT FOR (?:RELEASE|PUBLICATION) (?:BEFORE|UNTIL))\b/i;
const withoutMore = new RegExp(String.raw`^\W*(?:${words})\s*(?:$|[:.!=–—)\]]|-+(?:\s|$))`, 'i');
const months = String.raw`(?:jan|feb|mar|mär|mai|apr|may|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*`;
const time = String.raw`(?:\d{1,2}[:.]\d\d\b|\d{1,2}\s*(?:[ap]\.?m\b|uhr\b|h\b)|\d{3,4}\s*(?:hrs|hours|local|[A-Z]{2,4}T\b|GMT|UTC|MEZ|MESZ)|\d{4}-\d\d-\d\d|\d{1,2}\.?\s+${months}|${months}\.?\s+\d{1,2}\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:mon|diens|donners|frei|sams|sonn)tag\b|mittwoch\b|noon\b|midnight\b|tomorrow\b|tonight\b)`;
const withTime = new RegExp(
  String.raw`^\W*(?:${words})\b[\s,(]*(?:(?:for|use|release|publication|broadcast|print|until|till?|bis|to|at|on|after|before|not|the|a|jusqu['’]?(?:à|au)?)\b[\s,]*)*${time}`,
  'iu',
);
const shouted = new RegExp(
  String.raw`^\W*(?:${words})\s+(?!(?:on|against|of|over|in|by|for)\b)[^\s\p{Ll}]*\p{Ll}`,
  'u',
);
const shoutedUse = new RegExp(
  String.raw`^\W*(?:${words})\s+(?:UNTIL|TILL?|FOR\s+(?:USE|RELEASE|PUBLICATION|BROADCAST)|NOT FOR)\b`,
  'u',
);

const isoMoment = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)/;
const clockFirst =
  /\b(?<hour>\d{1,2})[:.]?(?<minute>\d\d)\s*(?<zone>GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|MEZ|MESZ)\b[\s,]*(?:on\s+)?(?:\p{L}+day,?\s+)?(?:(?<day>\d{1,2})\.?\s+(?<month>\p{L}{3,})|(?<monthFirst>\p{L}{3,})\.?\s+(?<dayAfter>\d{1,2}))(?:,?\s+(?<year>\d{4}))/iu;

/** What a line says about an embargo: until when, or only that there is one. */
export interface Embargo {
  /** An instant in UTC; undefined when the line names none that can be read without guessing. */
  readonly until?: string;
}

/** A time without zone or year is not guessed at. */
const untilIn = (line: string): Embargo => {
  const iso = isoMoment.exec(line)?.[0];
  const clock = clockFirst.exec(line)?.groups;
  const until = iso
    ? feedInstant(iso)
    : clock &&
      feedInstant(
        `${clock['day'] ?? clock['dayAfter']} ${clock['month'] ?? clock['monthFirst']} ${clock['year']} ${clock['hour']}:${clock['minute']} ${clock['zone']}`,
      );
  return until ? { until } : {};
};

/** The embargo, or the order to hold, that a note to editors opens with; undefined when it is no such line. */
export const embargoOf = (line: string): Embargo | undefined => {
  const start = line.slice(0, 300);
  const holds = (opening.test(start) && !ended.test(start)) || isHoldNote(start);
  return holds ? untilIn(start) : undefined;
};

/** The embargo that a line opens with in the trade's form, shouted or with a time. */
const embargoInForm = (line: string): Embargo | undefined => {
  const start = line.slice(0, 300);
  const isTrade = [tradePhrase, withoutMore, withTime, shouted, shoutedUse].some((form) =>
    form.test(start),
  );
  return isTrade && !ended.test(start) ? untilIn(start) : undefined;
};

// 'Embargo: what Cuba lost' is about one. A line that is one says from or until when, or what must not be done before.
const behindTheWord = /^\W*Embargo\s*(?:[:–—]|-+(?=\s))\s*(?<rest>.*)/su;
const asks =
  /^(?:what|how|why|who|whose|which|where|was|wie|warum|wer|wo|que|pourquoi|comment|qué|cómo)\s/iu;
const bounds =
  /\d|\b(?:until|till?|before|after|when|once|as soon as|not|no|hold|held|release[sd]?|publish\w*|publication|use|broadcast|print|delivery|lift\w*|ends?|strict\w*|bis|vor|nach|ab|nicht|frei\w*|jusqu\w*|avant|après|hasta|antes|tot|til)\b/iu;
/**
 * Whether a line only tells of an embargo, as a headline that asks does. One in capitals, one that may be the name of a report,
 * and one with any word of a bound is in doubt an order.
 */
const isAboutOne = (line: string): boolean => {
  const rest = behindTheWord.exec(line)?.groups?.['rest'] ?? '';
  return asks.test(rest) && !bounds.test(rest) && !new RegExp(time, 'iu').test(rest);
};

/** The embargo that a headline or a first paragraph opens with: only in the trade's form, shouted or with a time. */
export const embargoInText = (line: string): Embargo | undefined =>
  isAboutOne(line.slice(0, 300)) ? undefined : embargoInForm(line);

const doNotUse =
  /(?:^|[.:;!/(]\s*|\b(?:eds|editors?|please|attention|note)\W+)(?:please\s+)?(?:do not|don['’]t)\s+(?:use|publish|release|broadcast|distribute|print|post|run)\b[^.;:\n]{0,80}?\b(?:before|until|till|prior to|ahead of)\b(?!\s+(?!(?:morning|evening)\b)\p{L}+ing\b)/iu;

// 'Not for broadcast or online use before 6 p.m.', 'This story is under embargo until 6 p.m.'
const notForUse = new RegExp(
  String.raw`${toEditors}NOT FOR (?:USE|RELEASE|PUBLICATION|BROADCAST)\b[^.:;\n]{0,60}?\b(?:BEFORE|UNTIL)\b`,
  'i',
);
const saidOfStory =
  /^\W*(?:(?:EDS|EDITORS?|NOTE TO EDITORS|ATTENTION|NOTE|PLEASE NOTE)\W+)*(?:this|the|all|these)\s+(?:(?:news|following|above)\s+)?(?:story|stories|item|items|report|article|text|content|material|dispatch)\s+(?:is|are|remains?)\s+(?:(?:strictly|still)\s+)?(?:embargoed\b|(?:under|held\s+under)\s+(?:an?\s+)?(?:strict\s+)?embargo\b)/iu;

const inSentence = (sentence: string): Embargo | undefined =>
  embargoInForm(sentence) ??
  ([notForUse, saidOfStory].some((form) => form.test(sentence)) || isHoldNote(sentence)
    ? untilIn(sentence)
    : undefined);

/**
 * The embargo in a note to editors of a format with fields of its own: a sentence in the trade's form, or that says the story
 * is under one, an order to hold it, or 'Do not use before …'.
 */
export const embargoInEdNote = (edNote: string): Embargo | undefined => {
  const start = edNote.slice(0, 600);
  // The full stop of 'p.m.' ends no sentence.
  const [, ...later] = start.split(/\s\/\s|(?<=[\p{L}\d)]{2}[.!;])\s+/u);
  const sentences = [start, ...later];
  const found = sentences.map(inSentence).find((embargo) => embargo !== undefined);
  if (found) return found;
  const order = doNotUse.exec(start);
  return order ? untilIn(start.slice(order.index)) : undefined;
};
