import { createHashIndex } from '../binary/hash-index.ts';
import { decodeKeys } from '../binary/keys.ts';
import type { Sections } from '../binary/sections.ts';

/** What training has seen of words, by their hash. */
export interface TagLexicon {
  /** A number for the set of tags that a word has had, 0 for one seen too rarely. */
  readonly setOf: (word: number) => number;
  /** The index of the one tag that a common word always has, or -1: half of all words need no more thought. */
  readonly onlyOf: (word: number) => number;
}

export const readLexicon = (model: Sections): TagLexicon => {
  const index = createHashIndex(decodeKeys(model.get('lexicon.keys', Uint8Array)));
  const sets = model.get('lexicon.sets', Uint16Array);
  const only = model.get('lexicon.only', Int8Array);
  return {
    setOf: (word) => {
      const position = index.find(word);
      return position < 0 ? 0 : sets[position]!;
    },
    onlyOf: (word) => {
      const position = index.find(word);
      return position < 0 ? -1 : only[position]!;
    },
  };
};
