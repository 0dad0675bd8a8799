import type { Sentence } from '../doc.ts';
import { readParserModel } from '../parser/model.ts';
import type { Pipe } from '../pipeline.ts';
import { NO_RIVAL } from '../tagger/tag-pass.ts';

const tagSentence = (sentence: Sentence): Sentence => {
  const { attributesOf, tagger, fineTags, fineTagNames } = readParserModel();
  const words = sentence.tokens.map(({ text }) => attributesOf(text));
  const indices = new Int32Array(words.length);
  const rivals = new Int32Array(words.length);
  tagger(words, indices, rivals);
  return {
    ...sentence,
    tags: Array.from(indices, (index) => fineTags[index]!.tag),
    penn: Array.from(indices, (index) => fineTags[index]!.penn),
    rivals: Array.from(rivals, (index) => (index === NO_RIVAL ? undefined : fineTagNames[index])),
  };
};

/** Universal parts of speech and Penn Treebank tags of the tokens, from the shipped model. Throws where it cannot be read. */
export const tags: Pipe = {
  name: 'tags',
  annotate: (doc) => ({ ...doc, sentences: doc.sentences.map(tagSentence) }),
};
