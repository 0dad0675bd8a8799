import { hashText } from '../binary/hash.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What the tagger and the parser see of a word: hashes and small numbers. */
export interface WordAttributes {
  /** The word in lower case, marks of one kind alike, digits of numbers as 0. */
  readonly word: number;
  /** As it is written. */
  readonly form: number;
  readonly shape: number;
  readonly suffix1: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
  readonly prefix1: number;
  readonly prefix2: number;
  readonly prefix3: number;
  /** What follows the last hyphen, 0 without one. */
  readonly tail: number;
  readonly cluster: number;
  readonly coarse: number;
  /** 0 lower case or no letters, 1 capitalised, 2 capitals. */
  readonly capitals: 0 | 1 | 2;
  readonly digits: boolean;
  /** Whether it has a letter in lower case. */
  readonly lower: boolean;
}

/** Gives the attributes of a word; the same word gives the same object as long as it is remembered. */
export type AttributeReader = (word: string) => WordAttributes;

const REMEMBERED_WORDS = 100_000;
/** Longer ones are no words; their middle is not looked at. */
const LONGEST = 60;

/** The same mark has several forms in print, and one in the treebanks. */
const plain = (word: string): string =>
  word
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/^(?:-{2,}|[–—])$/u, '—');

/** A word as the word lists know it. */
export const normalise = (word: string): string => {
  const lower = plain(word).toLowerCase();
  return /^\d/u.test(lower) ? lower.replace(/\d/gu, '0') : lower;
};

const shapeOf = (word: string): string =>
  word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/gu, '0');

/** Numbers have no clusters of their own. */
const NUMBER_CLUSTER = 2000;

/** From 1; 0 for an unknown word. */
const clusterOf = (lower: string, lexicon: Lexicon): number => {
  const found = lexicon.cluster(hashText(lower));
  if (found >= 0) return found + 1;
  if (/\d/u.test(lower)) return NUMBER_CLUSTER;
  return lower.includes('-')
    ? lexicon.cluster(hashText(lower.slice(lower.lastIndexOf('-') + 1))) + 1
    : 0;
};

const describe = (given: string, lexicon: Lexicon): WordAttributes => {
  const word =
    given.length > LONGEST ? given.slice(0, LONGEST / 2) + given.slice(-LONGEST / 2) : given;
  const lower = normalise(word);
  const cluster = clusterOf(lower, lexicon);
  const suffix = (length: number): number => hashText(lower.slice(-length));
  const prefix = (length: number): number => hashText(lower.slice(0, length));
  const capital = /^\p{Lu}/u.test(word);
  return {
    word: hashText(lower),
    form: hashText(plain(word)),
    shape: hashText(shapeOf(word)),
    suffix1: suffix(1),
    suffix2: suffix(2),
    suffix3: suffix(3),
    suffix4: suffix(4),
    prefix1: prefix(1),
    prefix2: prefix(2),
    prefix3: prefix(3),
    tail: lower.includes('-') ? hashText(lower.slice(lower.lastIndexOf('-') + 1)) : 0,
    cluster,
    coarse: cluster === 0 || cluster === NUMBER_CLUSTER ? cluster : lexicon.coarse(cluster - 1) + 1,
    capitals: capital ? (word.length > 1 && word === word.toUpperCase() ? 2 : 1) : 0,
    digits: /\d/u.test(word),
    lower: /\p{Ll}/u.test(word),
  };
};

export const createAttributeReader = (lexicon: Lexicon): AttributeReader => {
  const remembered = new Map<string, WordAttributes>();
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    const attributes = describe(word, lexicon);
    if (remembered.size < REMEMBERED_WORDS) remembered.set(word, attributes);
    return attributes;
  };
};
