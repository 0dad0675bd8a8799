import { isToEditors, withoutAddress } from './addressed.ts';
import { endsInForm, hasEnded, isInForm, isSaidInNote, isSaidInPart } from './embargo-form.ts';
import { type Embargo, longest, months, time, untilIn, weekday, zones } from './embargo-time.ts';
import { isHoldNote, isOpenHold } from './hold-note.ts';

// The full stop of 'p.m.' ends no sentence, nor does that of 'Jan. 1' and '1. Januar'.
const stop = String.raw`(?<=[\p{L}\d)\]*]{2}[.!;])(?<!\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|okt|nov|dec|dez)\.)`;
// Any other single line break is in doubt one of a wrapped line; a moment that ends a line ends what it says.
const behindStop = String.raw`(?<=[.!?])\n(?!\d|${months}|${weekday})`;
const behindMoment = String.raw`(?<=\d{4}|\b(?:${zones}))\n(?=\p{L})(?!${months}|${weekday}|(?:${zones}|local|hrs|hours|uhr|on|at|in|for|am|um|le|el|and|or|until|und|et)\b)`;
const betweenSentences = new RegExp(
  String.raw`\s/\s|\n\s*\n|${behindStop}|${behindMoment}|${stop}\s+(?!${months})`,
  'iu',
);
const betweenParts = /\s[-–—|]+\s|[([*]+|[.!;:,]\s/gu;

// More than an editor sets off in one sentence.
const maxParts = 40;

const inOneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');

/** What stands in a sentence behind a dash, a bracket, a colon or a comma, without whom it is for. */
const partsOf = (sentence: string): readonly string[] =>
  [...sentence.matchAll(betweenParts)]
    .slice(0, maxParts)
    .map(({ 0: mark, index }) => withoutAddress(sentence.slice(index + mark.length)));

/** A sentence from each of its lines on, each in one line: what a line begins may go on in the next. */
const fromEachLine = (sentence: string): readonly string[] => {
  const lines = sentence.split('\n');
  return lines.slice(0, maxParts).map((_, at) => inOneLine(lines.slice(at).join('\n')));
};

const nextPart = new RegExp(String.raw`${betweenParts.source}|\s(?:but|and|while)\s`, 'iu');

/** A sentence without a first part that says that an embargo has ended: the next may say that another has not. */
const stillSaid = (sentence: string): string => {
  const line = withoutAddress(sentence);
  if (!hasEnded(line)) return sentence;
  const { 0: mark = '', index = line.length } = nextPart.exec(line) ?? {};
  return stillSaid(line.slice(index + mark.length));
};

const inSentence = (whole: string): Embargo | undefined => {
  const sentence = stillSaid(whole);
  const line = withoutAddress(sentence);
  const holds = isHoldNote(line) || isSaidInNote(line) || partsOf(line).some(isSaidInPart);
  return holds ? untilIn(sentence) : undefined;
};

/**
 * The embargo in a note to editors: a sentence that opens with the word, or says in the trade's form that the story is under
 * one, an order to hold it, or 'Do not use before …'. Of several the one that holds it longest.
 */
export const embargoInEdNote = (edNote: string): Embargo | undefined => {
  const sentences = edNote.slice(0, 600).split(betweenSentences).flatMap(fromEachLine);
  return sentences.some(isOpenHold) ? {} : longest(sentences.map(inSentence));
};

// 'Embargo: what Cuba lost' is about one. A line that is one says from or until when, or what must not be done before.
const behindTheWord = /^(?:\p{Lu}\p{Ll}+\s+e|E)mbargo\s*(?:[:–—]|-+(?=\s))\s*(?<rest>.*)/su;
const asks =
  /^(?:what|how|why|who|whose|which|where|was|wie|warum|wer|wo|que|pourquoi|comment|qué|cómo)\s/iu;
const bounds =
  /\d|\b(?:until|till?|before|after|when|once|as soon as|not|no|hold|held|release[sd]?|publish\w*|publication|use|broadcast|print|delivery|lift\w*|ends?|strict\w*|bis|vor|nach|ab|nicht|frei\w*|jusqu\w*|avant|après|hasta|antes|tot|til)\b/iu;
const anyTime = new RegExp(time, 'iu');
/**
 * Whether a line only tells of an embargo, as a headline that asks does. One in capitals, one that may be the name of a report,
 * and one with any word of a bound is in doubt an order.
 */
const isAboutOne = (line: string): boolean => {
  const rest = behindTheWord.exec(line)?.groups?.['rest'] ?? '';
  return asks.test(rest) && !bounds.test(rest) && !anyTime.test(rest);
};

// 'PORT CALDER, Norland (QW) - EMBARGOED UNTIL NOON', 'UPDATE 1-EMBARGOED …', 'PRESS RELEASE: EMBARGOED …'.
const above =
  /^(?:(?:\p{Lu}[^()\n]{1,60})?\([^()\n]{1,40}\)\s*[-–—:]*\s*|(?:(?:UPDATE|LEAD|LD|CORRECT(?:ED|ION)|REFILE|REPEAT|RPT|BC|AM|PM|ADV(?:ANCE)?|EXCLUSIVE|PREVIEW|STORY|(?:NEWS|PRESS|MEDIA) RELEASE|PRESSEMITTEILUNG|COMMUNIQUÉ)(?:\s+\d{1,2})?\s*[-–—:]+\s*)+)/u;

/** The embargo that a headline or a first paragraph opens or ends with, in the trade's form, shouted or with a time; or that of a note to editors in its place. */
export const embargoInText = (text: string): Embargo | undefined => {
  const start = text.slice(0, 300);
  if (isToEditors(start)) return embargoInEdNote(start);
  const whole = withoutAddress(stillSaid(start.replace(above, '')));
  const line = inOneLine(whole);
  if (isAboutOne(line)) return undefined;
  if (isInForm(line)) return untilIn(inOneLine(whole.split(betweenSentences, 1)[0] ?? ''));
  const end = inOneLine(text.slice(-300));
  return endsInForm(end) ? untilIn(end) : undefined;
};

/** The embargo of a slug line that shouts it: 'EMBARGOED-Dam-Report'. One about an embargo is none: 'OIL-EMBARGO/'. */
export const embargoInSlugline = (slugline: string): Embargo | undefined =>
  /(?<!\p{L})(?:EMBARGOED|SPERRFRIST)(?!\p{L})|\bembargoed\s+until\b/u.test(slugline)
    ? untilIn(slugline)
    : undefined;
