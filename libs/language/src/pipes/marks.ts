import {
  BLANK,
  classAt,
  DIGIT,
  EMOJI,
  EXTENDER,
  extendersEnd,
  FLAG,
  isWordAt,
  LETTER,
  runEnd,
  widthAt,
} from './characters.ts';
import { emoticonEnd } from './emoticons.ts';
import { contracts, isApostrophe, wordEnd } from './words.ts';

const JOINER = 0x200d;
const UNDERSCORE = 0x5f;

const units = (marks: string): ReadonlySet<number> =>
  new Set(Array.from(marks, (mark) => mark.charCodeAt(0)));

/** Marks that end a sentence: any run of them is one token, as in "?!". */
const ENDERS = units('.!?…');
/** Marks that stand alone each, even if repeated. */
const ALONE = units('()[]{}"“”„«»‹›‘%,;:$€£¥/&');
const SIGNS = units('+-−.');

/** An emoji with its modifiers, and all that zero-width joiners hang on it. */
const emojiEnd = (text: string, start: number, end: number): number => {
  let at = extendersEnd(text, start + widthAt(text, start), end);
  while (at < end && text.charCodeAt(at - 1) === JOINER && classAt(text, at) === EMOJI)
    at = extendersEnd(text, at + widthAt(text, at), end);
  return at;
};

const flagEnd = (text: string, start: number, end: number): number => {
  const second = start + 2;
  return second < end && classAt(text, second) === FLAG ? second + 2 : second;
};

/** "#word", "@name": where it ends. */
const tagEnd = (text: string, start: number, end: number): number => {
  let at = start + 1;
  while (at < end && (text.charCodeAt(at) === UNDERSCORE || isWordAt(text, at, end)))
    at = text.charCodeAt(at) === UNDERSCORE ? at + 1 : runEnd(text, at, end);
  return at;
};

const repeatsEnd = (text: string, start: number, end: number): number => {
  const unit = text.charCodeAt(start);
  let at = start + 1;
  if (ALONE.has(unit)) return at;
  if (ENDERS.has(unit)) {
    while (at < end && ENDERS.has(text.charCodeAt(at))) at++;
    return at;
  }
  // Two single quotes are one double; of other marks a run is one token, as in "--" or "***".
  const most = isApostrophe(unit) || unit === 0x60 ? Math.min(end, start + 2) : end;
  while (at < most && text.charCodeAt(at) === unit) at++;
  return at;
};

/** "'em". */
const isThem = (text: string, at: number, end: number): boolean =>
  isFree(text, at, 0) &&
  /^em$/i.test(text.slice(at + 1, runEnd(text, at + 1, Math.min(end, at + 4))));

/** Whether a mark that begins a number may do so here: "+5", "-3", ".5", but not within "a-3". */
const isFree = (text: string, at: number, from: number): boolean =>
  at === from || classAt(text, at - 1) === BLANK || text.charAt(at - 1) === '(';

/** Where the token ends that begins with a mark at `at`; `from` is where the text to be read begins. */
export const markEnd = (text: string, at: number, end: number, from: number): number => {
  const found = classAt(text, at);
  if (found === EMOJI) return emojiEnd(text, at, end);
  if (found === FLAG) return extendersEnd(text, flagEnd(text, at, end), end);
  if (found === EXTENDER) return extendersEnd(text, at, end);
  const emoticon = emoticonEnd(text, at, end);
  if (emoticon > at) return emoticon;
  const unit = text.charCodeAt(at);
  const next = at + 1;
  if (isWordAt(text, next, end)) {
    const after = classAt(text, next);
    if (isApostrophe(unit)) {
      if (contracts(text, at, end) || isThem(text, at, end)) return runEnd(text, next, end);
      // A year or a decade: "'02", "'90s".
      const run = runEnd(text, next, end);
      if (after === DIGIT && isFree(text, at, from) && run - next >= 2 && run - next <= 3)
        return run;
    } else if (SIGNS.has(unit) && after === DIGIT && isFree(text, at, from))
      return wordEnd(text, at, runEnd(text, next, end), end);
    else if ((unit === 0x40 || unit === 0x23) && after === LETTER && isFree(text, at, from))
      return tagEnd(text, at, end);
  }
  return extendersEnd(text, repeatsEnd(text, at, end), end);
};
