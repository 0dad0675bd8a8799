import { type EntityModel, readLexicon, readWeights } from '../crf/models.ts';
import { NameFinder } from '../crf/name-finder.ts';
import type { Doc, Mention } from '../doc.ts';
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

export const findMentions = ({ sentences }: Doc, finder: NameFinder): readonly Mention[] =>
  finder.find(sentences.map(({ tokens }) => tokens)).flatMap((spans, sentence) =>
    spans.map(({ first, last, type }) => {
      const { tokens } = sentences[sentence]!;
      return {
        start: tokens[first]!.start,
        end: tokens[last - 1]!.end,
        type,
        sentence,
        first,
        last,
      };
    }),
  );
