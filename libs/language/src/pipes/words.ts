import { ABBREVIATIONS, BEFORE_NUMBER, DOTTED, TITLES } from './abbreviations.ts';
import { blanksEnd, classAt, DIGIT, isUpperAt, isWordAt, LETTER, runEnd } from './characters.ts';
import { isHyphen, partsAtHyphen } from './hyphens.ts';

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const DOLLAR = 0x24;
const ZERO = 0x30;

/** What is set apart from the word before it, after an apostrophe. */
const CONTRACTED = new Set(['s', 're', 've', 'll', 'd', 'm']);
const CLOSERS = new Set(Array.from('"”’\')]»', (mark) => mark.charCodeAt(0)));

export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/** Whether the letters after this apostrophe are a possessive or a contraction; n't is the caller's. */
export const contracts = (text: string, apostrophe: number, end: number): boolean => {
  const tail = runEnd(text, apostrophe + 1, Math.min(end, apostrophe + 4));
  return CONTRACTED.has(text.slice(apostrophe + 1, tail).toLowerCase());
};

const isNot = (text: string, apostrophe: number, end: number): boolean =>
  (text.charCodeAt(apostrophe - 1) | 0x20) === 0x6e &&
  (text.charCodeAt(apostrophe + 1) | 0x20) === 0x74 &&
  !isWordAt(text, apostrophe + 2, end);

/** "A/C", "w/o". */
const isLetterPair = (text: string, part: number, slash: number, end: number): boolean =>
  slash - part === 1 &&
  classAt(text, part) === LETTER &&
  classAt(text, slash + 1) === LETTER &&
  runEnd(text, slash + 1, end) === slash + 2;

/** Whether nothing but closing quotes and brackets follows. */
const isLast = (text: string, at: number, end: number): boolean => {
  let next = at;
  while (next < end && CLOSERS.has(text.charCodeAt(next))) next++;
  return blanksEnd(text, next, end) === end;
};

/** Whether the full stop after a word belongs to it: of a sentence's last word it does not, as in CoNLL-2003. */
const keepsStop = (text: string, start: number, stop: number, end: number): boolean => {
  if (stop - start > 6 || text.charCodeAt(stop + 1) === DOT) return false;
  const word = text.slice(start, stop).toLowerCase();
  if (BEFORE_NUMBER.has(word)) {
    const next = blanksEnd(text, stop + 1, end);
    if (next > stop + 1 && next < end && classAt(text, next) === DIGIT) return true;
  }
  const abbreviates =
    (stop - start === 1 && isUpperAt(text, start)) || TITLES.has(word) || ABBREVIATIONS.has(word);
  return abbreviates && !isLast(text, stop + 1, end);
};

/**
 * Where the word ends that begins at `start` and whose first run of letters and digits ends at `run`.
 * A joiner is tried once, so the time is linear.
 */
export const wordEnd = (text: string, start: number, run: number, end: number): number => {
  let part = start;
  let at = run;
  let dotted = false;
  while (at < end) {
    const unit = text.charCodeAt(at);
    const next = at + 1;
    if (!isWordAt(text, next, end)) {
      if (unit === DOT && (dotted || keepsStop(text, start, at, end))) return next;
      return unit === DOLLAR && at - start < 3 && isUpperAt(text, at - 1) ? next : at;
    }
    const betweenDigits = classAt(text, at - 1) === DIGIT && classAt(text, next) === DIGIT;
    if (unit === DOT && !betweenDigits) {
      const tail = runEnd(text, next, end);
      const single = at - part === 1 && classAt(text, part) === LETTER;
      if (single && tail - next === 1) dotted = true;
      else if (!DOTTED.has(text.slice(start, Math.min(tail, start + 6)).toLowerCase()))
        return dotted || (single && isUpperAt(text, part)) || keepsStop(text, start, at, end)
          ? next
          : at;
    } else if (isApostrophe(unit)) {
      // "1990's" is a decade; any other 's after a figure is a possessive.
      if (contracts(text, at, end) && text.charCodeAt(at - 1) !== ZERO) return at;
      if (isNot(text, at, end) && at - 1 > start) return at - 1;
      if (classAt(text, next) !== LETTER) return at;
    } else if (isHyphen(unit)) {
      if (partsAtHyphen(text, start, part, at, end)) return at;
    } else if (unit === COMMA || unit === COLON || unit === SLASH || unit === DOT) {
      if (!betweenDigits && !(unit === SLASH && isLetterPair(text, part, at, end))) return at;
    } else if (unit === DOLLAR) {
      return at - start < 3 && isUpperAt(text, at - 1) ? next : at;
    } else if (unit !== AMPERSAND && unit !== UNDERSCORE) return at;
    part = next;
    at = runEnd(text, next, end);
  }
  return end;
};
