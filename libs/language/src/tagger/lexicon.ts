import { createHashIndex } from '../model/hash-index.ts';
import { decodeKeys } from '../model/keys.ts';
import { type ModelFile, sectionOf } from '../model/model-file.ts';

/** A number for the set of tags that a word has had in training, 0 for a word seen too rarely. Takes the word's hash. */
export type TagLexicon = (word: number) => number;

export const readLexicon = (model: ModelFile): TagLexicon => {
  const index = createHashIndex(decodeKeys(sectionOf(model, 'lexicon.keys')));
  const sets = new Uint16Array(sectionOf(model, 'lexicon.sets').buffer);
  return (word) => {
    const position = index.find(word);
    return position < 0 ? 0 : sets[position]!;
  };
};
