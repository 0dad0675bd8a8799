import type { Sentence } from '@quickwire/language';

/** Words that lean on what was said before, at the head of a sentence. */
const LEANING = new Set(
  'but and or so yet nor he she they it this that these those there here then his her their its him them such both also however meanwhile instead still otherwise another others one earlier later afterwards i we you my our your who which what when where why how if because'.split(
    ' ',
  ),
);
/** Pronouns whose referent a reader of the line alone cannot see. */
const PRONOUNS = new Set('he she they it him her them his their its'.split(' '));
const FIRST_PERSON = new Set('i we my our us me mine ours'.split(' '));
/** Capitalised words that no pronoun points to. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const MAX_WORDS = 18;
const MIN_WORDS = 4;

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
  const words = wordCount(line);
  if (words < MIN_WORDS || words > MAX_WORDS) return false;
  if (/[?:]["”’)]*$/.test(line) || !quotesBalance(line) || !/^[\p{Lu}\p{N}“"$€£]/u.test(line))
    return false;
  const lower = tokens
    .filter((token) => token.kind === 'word')
    .map((token) => token.text.toLowerCase());
  if (LEANING.has(lower[0] ?? '')) return false;
  if (lower.some((word) => FIRST_PERSON.has(word)) && !/[“"]/.test(line)) return false;
  // A pronoun may point back within the line, never out of it: before it there must be a name.
  const pronoun = tokens.findIndex((token) => PRONOUNS.has(token.text.toLowerCase()));
  const name = tokens.findIndex(
    (token, at) =>
      at > 0 && token.kind === 'word' && /^\p{Lu}/u.test(token.text) && !CALENDAR.test(token.text),
  );
  return pronoun < 0 || (name >= 0 && name < pronoun) || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(line);
};
