import { readParserModel } from '../parser/model.ts';
import type { Pipe } from '../pipeline.ts';

/** Universal parts of speech and Penn Treebank tags of the tokens, from the shipped model. Throws a ModelError where it cannot be read. */
export const tags: Pipe = {
  name: 'tags',
  annotate: (doc) => {
    const { attributesOf, tagger, fineTags } = readParserModel();
    let indices = new Int32Array(64);
    return {
      ...doc,
      sentences: doc.sentences.map((sentence) => {
        const words = sentence.tokens.map(({ text }) => attributesOf(text));
        if (words.length > indices.length) indices = new Int32Array(words.length * 2);
        tagger(words, indices);
        return {
          ...sentence,
          tags: words.map((_, at) => fineTags[indices[at]!]!.tag),
          penn: words.map((_, at) => fineTags[indices[at]!]!.penn),
        };
      }),
    };
  },
};
