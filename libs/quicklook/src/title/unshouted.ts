import { wordList } from '../reading/words.ts';

/** A name is looked for in so much of the text, in UTF-16 units. */
const REACH = 20_000;

/** Abbreviations that every headline may have, and no text need spell. */
const KNOWN_SHORT = wordList(
  'us u.s. uk u.k. eu un u.n. usa uae nato imf fbi cia nasa opec fifa uefa gdp ecb bbc ai',
);

const SMALL = wordList(
  'a an and as at but by for from in into of off on or over per the to up via vs with',
);

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const formsIn = (text: string, word: string): readonly string[] =>
  text
    .slice(0, REACH)
    .match(new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(word)}(?![\p{L}\p{N}])`, 'giu')) ?? [];

/** The word as the text writes it in a name, with a capital and more that is small; undefined where it does not. */
const nameIn = (forms: readonly string[]): string | undefined =>
  forms.find((form) => /^\p{Lu}.*\p{Ll}/u.test(form));

/** With one capital, or one of each part: "Orm-Moe", "McDonald", "O’Brien". */
const capitalised = (word: string): string =>
  (word.charAt(0) + word.slice(1).toLowerCase()).replace(
    /(?<=-|^Mc|^O['’](?!clock))\p{Ll}/gu,
    (letter) => letter.toUpperCase(),
  );

const isShouted = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{M}'’-]{2,}$/u.test(word);

const ROMAN = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})$/;

/** A name of a person or place less its shouting, as the text writes it elsewhere: "Hargove" for "HARGOVE". A place of two or three capitals may be short for one, as may one capitalised person be: "UAE", "JFK". */
export const unshouted = (name: string, text: string): string =>
  name
    .split(' ')
    .map((word, _, words) => {
      if (!isShouted(word) || ROMAN.test(word)) return word;
      const isShort = word.length < 4 && (words.length === 1 || words.every(isShouted));
      return nameIn(formsIn(text, word)) ?? (isShort ? word : capitalised(word));
    })
    .join(' ');

const INITIALS = /^[^AEIOUY]+$/;

/** A person's name less its shouting; in one of several words a short one is none, but for initials before the last: "JJ Orm". */
export const unshoutedPerson = (name: string, text: string): string => {
  const words = name.split(' ');
  if (words.length < 2 || /\p{Ll}/u.test(name)) return unshouted(name, text);
  return words
    .map((word, at) => {
      const isLast = at === words.length - 1;
      if (!/^\p{Lu}[\p{Lu}'’]/u.test(word) || (at > 0 && ROMAN.test(word))) return word;
      if (!isLast && word.length < 4 && INITIALS.test(word)) return word;
      return nameIn(formsIn(text, word)) ?? capitalised(word);
    })
    .join(' ');
};

/** A word of a headline in capitals as a title has it: small words small, abbreviations as they are, others with one capital. */
export const titleWord = (word: string, text: string, isFirst: boolean): string => {
  const folded = word.toLowerCase();
  if (KNOWN_SHORT.has(folded)) return word;
  if (SMALL.has(folded)) return isFirst ? capitalised(word) : folded;
  const forms = formsIn(text, word);
  const form = nameIn(forms);
  if (form !== undefined) return form;
  // The text has it in capitals alone: an abbreviation.
  const isShort = word.length < 6 && forms.length > 0 && forms.every((each) => each === word);
  return isShort ? word : capitalised(word);
};
