import { extendPhrase, type Lexicon } from '../lexicon/lexicon.ts';
import type { LetterCase } from '../words/letter-case.ts';
import type { Word } from './words.ts';

/** The phrases of the lexicon in one sentence; arrays are reused from sentence to sentence. */
export interface PhraseMarks {
  /** Bits of PHRASE_KINDS for each token; 0 outside of phrases. */
  kinds: Int32Array;
  /** Where in its phrase a token is: see PhrasePosition. */
  positions: Uint8Array;
}

const FIRST = 1;
const INNER = 2;
const LAST = 3;
const ONLY = 4;

export const newPhraseMarks = (): PhraseMarks => ({
  kinds: new Int32Array(256),
  positions: new Uint8Array(256),
});

/** Marks the longest phrase at each token that may begin one, from left to right, none over another. */
export const markPhrases = (
  words: readonly Word[],
  letterCase: LetterCase,
  lexicon: Lexicon,
  marks: PhraseMarks,
): void => {
  if (marks.kinds.length < words.length) {
    marks.kinds = new Int32Array(words.length * 2);
    marks.positions = new Uint8Array(words.length * 2);
  }
  marks.kinds.fill(0, 0, words.length);
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const mayBegin = word.longestPhrase > 0 && (word.capital || letterCase === 'lower');
    at += mayBegin ? markLongest(words, at, lexicon, marks) : 1;
  }
};

/** Gives how many tokens it went past. */
const markLongest = (
  words: readonly Word[],
  first: number,
  lexicon: Lexicon,
  marks: PhraseMarks,
): number => {
  const end = Math.min(words.length, first + words[first]!.longestPhrase);
  let hash = words[first]!.phrase;
  let kinds = lexicon.kindsOf(hash);
  let last = first + 1;
  for (let at = first + 1; at < end; at++) {
    hash = extendPhrase(hash, words[at]!.phrase);
    const longer = lexicon.kindsOf(hash);
    if (longer === 0) continue;
    kinds = longer;
    last = at + 1;
  }
  if (kinds === 0) return 1;
  marks.kinds.fill(kinds, first, last);
  marks.positions.fill(INNER, first, last);
  marks.positions[first] = FIRST;
  marks.positions[last - 1] = last - first === 1 ? ONLY : LAST;
  return last - first;
};
