import { ABBREVIATIONS, ALSO_WORDS, BEFORE_NUMBER, TITLES } from './abbreviations.ts';
import { blanksEnd, classAt, DIGIT, isLowerAt, isUpperAt, LETTER } from './characters.ts';
import { emoticonEnd } from './emoticons.ts';
import { AFTER_HOUR, SPEECH, STARTERS } from './starters.ts';

const units = (marks: string): ReadonlySet<number> =>
  new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));

const CLOSERS = units('"”’\')]»');
const QUOTES = units('"”’\'»');
const OPENERS = units('"“‘\'([«¿¡');
const DOT = 0x2e;

const isEnder = (unit: number): boolean =>
  unit === DOT ||
  unit === 0x21 ||
  unit === 0x3f ||
  unit === 0x2026 ||
  unit === 0x3002 ||
  unit === 0xff01 ||
  unit === 0xff1f;

/** No word of interest is longer. */
const LONGEST_WORD = 14;

/** The letters and inner stops before a place, back to `from`. */
const wordBefore = (text: string, from: number, at: number): string => {
  const floor = Math.max(from, at - LONGEST_WORD);
  let start = at;
  while (
    start > floor &&
    (classAt(text, start - 1) === LETTER || text.charCodeAt(start - 1) === DOT)
  )
    start--;
  return text.slice(start, at);
};

const wordAfter = (text: string, at: number, end: number): string => {
  const ceiling = Math.min(end, at + LONGEST_WORD);
  let stop = at;
  while (stop < ceiling && classAt(text, stop) === LETTER) stop++;
  return text.slice(at, stop);
};

/** Whether the word after says that a sentence begins; an initial, as in "J. A. Orm", does not. */
const starts = (text: string, head: number, end: number): boolean => {
  const word = wordAfter(text, head, end);
  return STARTERS.has(word) && text.charCodeAt(head + word.length) !== DOT;
};

/** Where a sentence may end. */
interface Stop {
  /** The sentence began here. */
  readonly from: number;
  /** Its last marks, and the quotes and brackets that close with them. */
  readonly at: number;
  readonly run: number;
  readonly close: number;
  /** What follows after blanks. */
  readonly next: number;
  readonly end: number;
}

/** The "s" of "Orm's" and of "the 1990s" is no initial. */
const followsWord = (text: string, letter: number): boolean =>
  /['’\d-]/.test(text.charAt(letter - 1));

const NEVER_LAST = new Set(['e.g', 'i.e', 'vs', 'ps', 'p.s']);

/** Whether the sentence ends at the full stop after this word, `undefined` if the word is no abbreviation. */
const abbreviationEnds = (
  word: string,
  text: string,
  { at, end }: Stop,
  head: number,
): boolean | undefined => {
  const lower = word.toLowerCase();
  if (BEFORE_NUMBER.has(lower) && classAt(text, head) === DIGIT) return false;
  if (TITLES.has(lower)) return false;
  if (NEVER_LAST.has(lower)) return false;
  if (lower === 'a.m' || lower === 'p.m')
    return isUpperAt(text, head) && !AFTER_HOUR.has(wordAfter(text, head, end));
  if (lower === 'etc') return isUpperAt(text, head);
  const known = ABBREVIATIONS.has(lower) && (!ALSO_WORDS.has(lower) || word !== lower);
  const initial = word.length === 1 && !followsWord(text, at - 1);
  const dotted = word.includes('.') && /^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word);
  return known || initial || dotted ? starts(text, head, end) : undefined;
};

/** Whether a quotation that asks or shouts is followed by who spoke: "“Is it?” Tora Orm asked." */
const isSpoken = (text: string, head: number, end: number): boolean => {
  const words = text.slice(head, Math.min(end, head + 60)).split(/\s+/, 5);
  if (STARTERS.has(words[0] as string)) return false;
  const verb = words.findIndex((word) => SPEECH.has(word.replace(/[.,:]$/, '')));
  return verb > 0 && words.slice(0, verb).every((word) => /^\p{Lu}/u.test(word));
};

/** Whether all of the sentence so far is the mark of a list item: "1." */
const isListMark = (text: string, from: number, at: number): boolean =>
  at - from < 8 && /^(?:\d{1,3}(?:\.\d{1,3})*|[a-z])$/i.test(text.slice(from, at));

/** "[6]" after a sentence belongs to it. */
const notesEnd = (text: string, at: number, end: number): number => {
  let stop = at;
  while (stop < end && (text[stop] === '[' || text[stop + 1] === '[')) {
    const note = /^\s?\[\d{1,3}\]/.exec(text.slice(stop, Math.min(end, stop + 6)));
    if (!note) return stop;
    stop += note[0].length;
  }
  return stop;
};

/** So does an emoticon. */
const smileEnd = (text: string, at: number, end: number): number => {
  const next = blanksEnd(text, at, end);
  const smile = emoticonEnd(text, next, end);
  return smile > next ? smile : at;
};

/** "gone.Then": a blank is missing. */
const isGlued = (text: string, at: number, close: number, end: number): boolean =>
  close + 1 < end &&
  classAt(text, at - 1) === LETTER &&
  isLowerAt(text, at - 1) &&
  isLowerAt(text, at - 2) &&
  isUpperAt(text, close) &&
  isLowerAt(text, close + 1);

/** A mark before a small letter ends a sentence only after a plain word, as where no capitals are written. */
const isPlain = (word: string): boolean => /^\p{Ll}{3,}$/u.test(word) || SHORT_WORDS.has(word);
const SHORT_WORDS = new Set(
  'it me us him up so do go on to be is was we he my by if in of out'.split(' '),
);

/** After a question or a shout no abbreviation is to be feared. */
const isAsked = (word: string): boolean => /^\p{Ll}+$/u.test(word);

/** Whether a full stop ends the sentence. */
const stopEnds = (text: string, stop: Stop, head: number): boolean => {
  const { from, at, run, close, next } = stop;
  if (isListMark(text, from, at)) return false;
  const word = wordBefore(text, from, at);
  if (close === run) {
    const decided = abbreviationEnds(word, text, stop, head);
    if (decided !== undefined) return decided && text.charAt(next) !== '(';
  }
  return !isSmall(text, head) || (close === run && isPlain(word));
};

const isLink = (text: string, at: number): boolean => text.startsWith('http', at);

/** A small letter, but not that of "iPhone" or of a link. */
const isSmall = (text: string, at: number): boolean =>
  isLowerAt(text, at) && !isUpperAt(text, at + 1) && !isLink(text, at);

const isEnd = (text: string, stop: Stop): boolean => {
  const { from, at, run, close, next, end } = stop;
  let head = next;
  while (head < end && head < next + 4 && OPENERS.has(text.charCodeAt(head))) head++;
  if (isEnder(text.charCodeAt(head))) return false;
  if (text.charCodeAt(at) === DOT && run === at + 1) return stopEnds(text, stop, head);
  const unit = text.charCodeAt(run - 1);
  if (unit === DOT || unit === 0x2026)
    return isUpperAt(text, head) || isLink(text, head) || (head > next && !isSmall(text, head));
  const quoted = close > run && QUOTES.has(text.charCodeAt(close - 1));
  if (quoted) return !isSmall(text, head) && !isSpoken(text, head, end);
  const word = wordBefore(text, from, text[at - 1] === ' ' ? at - 1 : at);
  return isSmall(text, head) ? close === run && isAsked(word) : word !== 'Yahoo';
};

/** Where sentences end within a range of running text, but for the last. In time linear in its length. */
export const sentenceEnds = (text: string, start: number, end: number): readonly number[] => {
  const ends: number[] = [];
  let from = start;
  let at = start;
  while (at < end) {
    if (!isEnder(text.charCodeAt(at))) {
      const smile = emoticonEnd(text, at, end);
      const after = smile > at ? blanksEnd(text, smile, end) : at;
      if (smile > at && at > from && after > smile && after < end && isUpperAt(text, after)) {
        ends.push(smile);
        from = after;
      }
      at = Math.max(smile, at + 1);
      continue;
    }
    let run = at + 1;
    while (run < end && isEnder(text.charCodeAt(run))) run++;
    let close = run;
    while (close < end && CLOSERS.has(text.charCodeAt(close))) close++;
    close = smileEnd(text, notesEnd(text, close, end), end);
    const next = blanksEnd(text, close, end);
    if (next >= end) break;
    if (
      next > close
        ? isEnd(text, { from, at, run, close, next, end })
        : isGlued(text, at, close, end)
    ) {
      ends.push(close);
      from = next;
    }
    at = Math.max(close, run);
  }
  return ends;
};
