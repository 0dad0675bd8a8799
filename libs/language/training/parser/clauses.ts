import { isOfCore } from '../../src/parser/clause-margin.ts';
import type { PlacedWord } from './attachment.ts';
import { placeOf } from './attachment.ts';

/** A clause of ours: how sure the parser was of it, and whether its core is as the treebank has it. */
export interface ScoredClause {
  readonly margin: number;
  readonly right: boolean;
}

const coreOf = (words: readonly PlacedWord[], verb: string): readonly PlacedWord[] =>
  words.filter(({ head, relation, form }) => head === verb && isOfCore(relation, form));

const keysOf = (core: readonly PlacedWord[]): string =>
  core.map((word) => `${placeOf(word)} ${word.relation}`).join();

/** The clauses with a subject that we find in a sentence whose words are the treebank's. */
export const scoreClauses = (
  gold: readonly PlacedWord[],
  found: readonly PlacedWord[],
): readonly ScoredClause[] =>
  found.flatMap((verb) => {
    const place = placeOf(verb);
    const core = coreOf(found, place);
    if (!core.some(({ relation }) => relation.startsWith('nsubj'))) return [];
    return [
      {
        margin: Math.min(verb.margin, ...core.map(({ margin }) => margin)),
        right: keysOf(core) === keysOf(coreOf(gold, place)),
      },
    ];
  });

/** Percent of right clauses among the surest share, and the least margin there. */
export const surest = (
  clauses: readonly ScoredClause[],
  share: number,
): { readonly right: number; readonly margin: number } => {
  const kept = clauses
    .toSorted((a, b) => b.margin - a.margin)
    .slice(0, Math.max(1, Math.round(clauses.length * share)));
  return {
    right: (100 * kept.filter(({ right }) => right).length) / kept.length,
    margin: kept.at(-1)!.margin,
  };
};
