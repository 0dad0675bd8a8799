import { type EntityModel, readWeights } from '../crf/models.ts';
import { NameFinder } from '../crf/name-finder.ts';
import type { Doc, Mention, Sentence, Token } from '../doc.ts';
import { readLexicon } from '../lexicon/lexicon.ts';
import type { Pipe } from '../pipeline.ts';

/**
 * Names with their types, by a conditional random field (Lafferty, McCallum and Pereira 2001). The model is read at the first text.
 * Throws a ModelError where its files are missing or damaged.
 */
export const entities = (model: EntityModel = 'news'): Pipe => {
  let finder: NameFinder | undefined;
  return {
    name: 'entities',
    annotate: (doc) => {
      finder ??= new NameFinder(readLexicon(), readWeights(model));
      return { ...doc, mentions: findMentions(doc, finder) };
    },
  };
};

/** The names that a finder sees in a Doc with sentences and tokens. */
export const findMentions = ({ sentences }: Doc, finder: NameFinder): readonly Mention[] =>
  finder.find(sentences.map(({ tokens }) => tokens)).flatMap((spans, index) => {
    const { tokens } = sentences[index] as Sentence;
    return spans.map(({ first, last, type }) => ({
      start: (tokens[first] as Token).start,
      end: (tokens[last - 1] as Token).end,
      type,
      sentence: index,
      first,
      last,
    }));
  });
