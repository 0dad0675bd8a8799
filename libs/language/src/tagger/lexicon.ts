import type { Sections } from '../crf/sections.ts';
import { createHashIndex } from '../linear/hash-index.ts';
import { decodeKeys } from '../linear/keys.ts';

/** A number for the set of tags that a word has had in training, 0 for a word seen too rarely. Takes the word's hash. */
export type TagLexicon = (word: number) => number;

export const readLexicon = (model: Sections): TagLexicon => {
  const index = createHashIndex(decodeKeys(model.get('lexicon.keys', Uint8Array)));
  const sets = model.get('lexicon.sets', Uint16Array);
  return (word) => {
    const position = index.find(word);
    return position < 0 ? 0 : sets[position]!;
  };
};
