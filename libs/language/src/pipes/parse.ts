import type { Sentence } from '../doc.ts';
import { readParserModel } from '../parser/model.ts';
import type { Pipe } from '../pipeline.ts';
import { NO_RIVAL } from '../tagger/tag-pass.ts';

/** The tree of one sentence; its tags must be there. */
const parseSentence = (sentence: Sentence): Sentence => {
  const { attributesOf, fineTagIndex, parse, relations } = readParserModel();
  const { tokens, tags, penn, rivals } = sentence;
  if (!tags || !penn || !rivals)
    throw new Error('the parse pipe needs tags: put the tags pipe before it');
  const words = tokens.map(({ text }) => attributesOf(text));
  const indices = new Int32Array(words.length);
  const rivalIndices = new Int32Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const rival = rivals[at];
    indices[at] = fineTagIndex(`${tags[at]} ${penn[at]}`);
    rivalIndices[at] = rival === undefined ? NO_RIVAL : fineTagIndex(rival);
  }
  const state = parse(words, indices, rivalIndices);
  return {
    ...sentence,
    heads: words.map((_, at) => state.heads[at + 1]! - 1),
    relations: words.map((_, at) => relations[state.relations[at + 1]!]!),
    margins: words.map((_, at) => state.margins[at + 1]!),
  };
};

/**
 * The dependencies of each sentence: one head a token, one root a sentence, no cycle. Needs the tags pipe before it. Throws where the model cannot be read.
 */
export const parse: Pipe = {
  name: 'parse',
  annotate: (doc) => ({ ...doc, sentences: doc.sentences.map(parseSentence) }),
};
