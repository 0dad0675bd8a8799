import type { Sentence } from '@quickwire/language';
import { lacksSpeaker } from './speaker.ts';

/** Words that lean on what was said before, at the head of a sentence. */
const LEANING = new Set(
  'but and or so yet nor he she they it this that these those there here then his her their its him them such both also however meanwhile instead still otherwise another others one earlier later afterwards i we you my our your who which what when where why how if because each none neither either'.split(
    ' ',
  ),
);
/** Pronouns that may point to a name before them in the line. */
const PRONOUNS = new Set('he she him her his their its'.split(' '));
/** Pronouns that could point to anything, named or not. */
const VAGUE = new Set('it they them'.split(' '));
const FIRST_PERSON = new Set('i we my our us me mine ours'.split(' '));
/** Capitalised words that no pronoun points to. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** Longest line a reader takes in at once, in words. */
export const MAX_WORDS = 18;
const MIN_WORDS = 4;
/** Longest line in characters. */
const LONGEST = 400;

/** Heads that point at people or things named before: 'The two', 'Most will be sent'. */
const POINTING =
  /^(?:Most|Some|Many|Few|All|Several|Two|Three|Four|Five) (?:will|would|are|were|have|had|can|could|did|do|said)\b|^The (?:two|three|former|latter|same|pair|other|suspect|ruling|man|woman)\b/;

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

const quotesBalance = (text: string): boolean =>
  count(text, /“/g) === count(text, /”/g) &&
  count(text, /"/g) % 2 === 0 &&
  count(text, /\(/g) === count(text, /\)/g);

/** Words as the rubric counts them: split on blanks, dashes that stand alone do not count. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Whether a sentence can stand alone as a line: of the right length, and leaning on nothing before it. */
export const isSelfContained = (line: string, { tokens }: Sentence): boolean => {
  if (line.length > LONGEST) return false;
  const words = wordCount(line);
  if (words < MIN_WORDS || words > MAX_WORDS) return false;
  if (/[?:]["”’)]*$/.test(line) || !quotesBalance(line) || !/^[\p{Lu}\p{N}“"$€£]/u.test(line))
    return false;
  const lower = tokens
    .filter((token) => token.kind === 'word')
    .map((token) => token.text.toLowerCase());
  if (LEANING.has(lower[0] ?? '')) return false;
  if (lower.some((word) => FIRST_PERSON.has(word))) return false;
  if (lower.some((word) => VAGUE.has(word))) return false;
  if (lacksSpeaker(line) || POINTING.test(line)) return false;
  // A pronoun may point back within the line, never out of it: before it there must be a name.
  const pronoun = tokens.findIndex((token) => PRONOUNS.has(token.text.toLowerCase()));
  const head = tokens.findIndex(({ kind }) => kind === 'word');
  const name = tokens.findIndex(
    (token, at) =>
      at > head &&
      token.kind === 'word' &&
      /^\p{Lu}/u.test(token.text) &&
      !CALENDAR.test(token.text),
  );
  return pronoun < 0 || (name >= 0 && name < pronoun);
};
