import { type EntityModel, readLexicon, readWeights } from '../crf/models.ts';
import { NameFinder } from '../crf/name-finder.ts';
import { piecesOf } from '../crf/pieces.ts';
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

export const findMentions = ({ sentences }: Doc, finder: NameFinder): readonly Mention[] => {
  const pieces = sentences.map(({ tokens }) => piecesOf(tokens));
  return finder.find(pieces).flatMap((spans, sentence) =>
    spans.map(({ first, last, type }) => {
      const from = pieces[sentence]![first]!;
      const to = pieces[sentence]![last - 1]!;
      return {
        start: from.start,
        end: to.end,
        type,
        sentence,
        first: from.token,
        last: to.token + 1,
      };
    }),
  );
};
