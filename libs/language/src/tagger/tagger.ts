import type { Sections } from '../binary/sections.ts';
import { readLinearModel } from '../linear/linear-model.ts';
import type { WordAttributes } from '../words/attributes.ts';
import { firstTemplates, secondTemplates } from './features.ts';
import { readLexicon } from './lexicon.ts';
import { createTagPass, type TagPass } from './tag-pass.ts';

/** A fine tag: the universal part of speech with the Penn Treebank tag, which the parser sees as one. */
export interface FineTag {
  readonly tag: string;
  readonly penn: string;
}

/**
 * Writes the index of the fine tag of each word, and of the one that came near or `NO_RIVAL`, to arrays at least as long as the sentence.
 */
export type Tagger = (
  words: readonly WordAttributes[],
  tags: Int32Array,
  rivals: Int32Array,
) => void;

/** Two passes: the second sees what the first made of the words to the right, and looks again at those that it was unsure of. */
export const composeTagger = (first: TagPass, second: TagPass): Tagger => {
  let guess = new Int32Array(256);
  let doubts = new Int32Array(256);
  return (words, tags, rivals) => {
    if (words.length > guess.length) {
      guess = new Int32Array(words.length * 2);
      doubts = new Int32Array(words.length * 2);
    }
    first(words, guess, undefined, doubts);
    second(words, tags, guess, rivals, doubts);
  };
};

/** "VERB VBZ". */
export const nameOf = ({ tag, penn }: FineTag): string => `${tag} ${penn}`;

export const fineTagOf = (name: string): FineTag => {
  const [tag, penn] = name.split(' ');
  return { tag: tag!, penn: penn! };
};

/** The fine tags that a model knows, by their index. */
export const fineTagsOf = (model: Sections): readonly FineTag[] =>
  (model.meta['tags'] as readonly string[]).map(fineTagOf);

export const readTagger = (model: Sections): Tagger => {
  const classes = fineTagsOf(model).length;
  const lexicon = readLexicon(model);
  const first = readLinearModel(model, 'tagger.first', classes);
  const second = readLinearModel(model, 'tagger.second', classes);
  return composeTagger(
    createTagPass(first, firstTemplates, lexicon),
    createTagPass(second, secondTemplates, lexicon),
  );
};
