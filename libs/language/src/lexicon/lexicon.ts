import { hashText, mix } from '../binary/hash.ts';
import type { HashIndex } from '../binary/hash-index.ts';
import { decodeKeys } from '../binary/keys.ts';
import { readModel } from '../binary/model-file.ts';
import type { Sections } from '../binary/sections.ts';
import { createSortedIndex } from '../binary/sorted-index.ts';

/** What the gazetteers say a phrase may be; the place in this list is its bit. */
export const PHRASE_KINDS = [
  'first-name',
  'last-name',
  'person',
  'profession',
  'honorific',
  'country',
  'city',
  'region',
  'place',
  'organisation',
  'team',
  'demonym',
  'time',
  'currency',
  'company',
  'authority',
  'school',
  'group',
  'landmark',
  'work',
  'event',
] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** What a word alone may name, by the company that it keeps; the last is a word that names nothing. */
export const SENSES = ['person', 'organisation', 'place', 'other', 'common'] as const;
export type Sense = (typeof SENSES)[number];
/** A word's sense code has a level, from 0, for each sense but the last, the first in the lowest digit. */
export const SENSE_LEVELS = 4;

/** What is known of words before a text is read: clusters of words used alike, and phrases of known kinds. Words in lower case, by hash. */
export interface Lexicon {
  /** Cluster of a word, from 0; -1 where it is unknown. */
  cluster(wordHash: number): number;
  /** Fine cluster of a word, from 0; -1 where it is unknown. */
  fine(wordHash: number): number;
  /** Cluster of a fine cluster; what is negative stays as it is. */
  clusterOf(fine: number): number;
  coarse(cluster: number): number;
  /** How likely a word names a person, an organisation and so on: a code of SENSE_LEVELS; -1 where the word is unknown. */
  sense(wordHash: number): number;
  /** How many words the longest phrase has that begins with this word; 0 where none does. */
  longestFrom(wordHash: number): number;
  /** Bits of PHRASE_KINDS; 0 where the phrase is unknown. */
  kindsOf(phraseHash: number): number;
}

/** Hash of a phrase from those of its words: begin with the first, extend by each that follows. */
export const extendPhrase = (phraseHash: number, wordHash: number): number =>
  mix(phraseHash, wordHash);

export const hashPhrase = (words: readonly string[]): number =>
  words.map(hashText).reduce(extendPhrase);

export const LEXICON_FILE = 'lexicon.bin';

export const lexiconOf = (sections: Sections): Lexicon => {
  const indexOf = (name: string, values: Uint8Array | Int32Array): HashIndex =>
    createSortedIndex(decodeKeys(sections.get(name, Uint8Array)), values);
  const clusterOf = sections.get('clusters', Uint16Array);
  const coarse = sections.get('coarse', Uint16Array);
  const words = createSortedIndex(decodeKeys(sections.get('words', Uint8Array)));
  const fineOf = sections.get('fine', Uint16Array);
  const senseOf = sections.get('senses', Uint8Array);
  const fine = (hash: number): number => {
    const at = words.find(hash);
    return at < 0 ? -1 : fineOf[at]!;
  };
  const phrases = indexOf('phrases', sections.get('kinds', Int32Array));
  const firsts = indexOf('firsts', sections.get('longest', Uint8Array));
  return {
    fine,
    cluster: (hash) => {
      const found = fine(hash);
      return found < 0 ? -1 : clusterOf[found]!;
    },
    clusterOf: (part) => (part < 0 ? part : clusterOf[part]!),
    coarse: (cluster) => (cluster < 0 ? -1 : coarse[cluster]!),
    sense: (hash) => {
      const at = words.find(hash);
      return at < 0 ? -1 : senseOf[at]!;
    },
    longestFrom: (hash) => Math.max(0, firsts.find(hash)),
    kindsOf: (hash) => Math.max(0, phrases.find(hash)),
  };
};

let shipped: Lexicon | undefined;

/** The shipped one, read once. Throws a ModelError where its file is missing or not what it should be. */
export const readLexicon = (): Lexicon => {
  shipped ??= lexiconOf(readModel(LEXICON_FILE));
  return shipped;
};
