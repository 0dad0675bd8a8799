import { hashText, mix } from './hash.ts';
import { HashTable } from './hash-table.ts';
import { hashesOf } from './packing.ts';
import type { Sections } from './sections.ts';

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
  /** Fine cluster of a word, from 0; -1 where it is unknown. */
  fine(wordHash: number): number;
  /** Cluster of a fine cluster; what is negative stays as it is. */
  clusterOf(fine: number): number;
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

export const lexiconOf = (sections: Sections): Lexicon => {
  const tableOf = (name: string, valueAt: (index: number) => number): HashTable =>
    new HashTable(hashesOf(sections.get(name, Int32Array)), valueAt);
  const fineOf = sections.get('fine', Uint16Array);
  const clusterOf = sections.get('clusters', Uint16Array);
  const coarse = sections.get('coarse', Uint16Array);
  const kinds = sections.get('kinds', Uint16Array);
  const longest = sections.get('longest', Uint8Array);
  const words = tableOf('words', (i) => fineOf[i]!);
  const phrases = tableOf('phrases', (i) => kinds[i]!);
  const firsts = tableOf('firsts', (i) => longest[i]!);
  return {
    fine: (hash) => words.get(hash),
    cluster: (hash) => {
      const fine = words.get(hash);
      return fine < 0 ? -1 : clusterOf[fine]!;
    },
    clusterOf: (fine) => (fine < 0 ? fine : clusterOf[fine]!),
    coarse: (cluster) => (cluster < 0 ? -1 : coarse[cluster]!),
    longestFrom: (hash) => Math.max(0, firsts.get(hash)),
    kindsOf: (hash) => Math.max(0, phrases.get(hash)),
  };
};
