import { hashText, mix } from '../binary/hash.ts';
import { createHashIndex } from '../binary/hash-index.ts';
import { readModel } from '../binary/model-file.ts';
import type { Sections } from '../binary/sections.ts';

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
] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

/** What is known of words before a text is read: clusters of words used alike, and phrases of known kinds. Words in lower case, by hash. */
export interface Lexicon {
  /** Cluster of a word, from 0; -1 where it is unknown. */
  cluster(wordHash: number): number;
  coarse(cluster: number): number;
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
  const coarse = sections.get('coarse', Uint16Array);
  const words = createHashIndex(
    sections.get('words', Int32Array),
    sections.get('clusters', Uint16Array),
  );
  const phrases = createHashIndex(
    sections.get('phrases', Int32Array),
    sections.get('kinds', Uint16Array),
  );
  const firsts = createHashIndex(
    sections.get('firsts', Int32Array),
    sections.get('longest', Uint8Array),
  );
  return {
    cluster: words.find,
    coarse: (cluster) => (cluster < 0 ? -1 : coarse[cluster]!),
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
