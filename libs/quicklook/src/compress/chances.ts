import type { Scorer } from '@quickwire/language/linear';
import { clauseHeads } from './clauses.ts';
import type { SentenceFeatures } from './features.ts';
import type { SentenceTree } from './sentence-tree.ts';

const probability = (scorer: Scorer, features: Int32Array): number =>
  1 / (1 + Math.exp(-scorer.score(features, features.length)[0]! * scorer.unit));

/** Tells how likely an editor's line keeps a node where it keeps the node's parent. */
export const keepChances =
  (features: SentenceFeatures, scorer: Scorer) =>
  (node: number): number =>
    probability(scorer, features.keep(node));

/** How likely an editor's line tells each clause, of all that the sentence has; by its head. They add up to 1. */
export const rootChances = (
  tree: SentenceTree,
  features: SentenceFeatures,
  scorer: Scorer,
): ReadonlyMap<number, number> => {
  const heads = clauseHeads(tree);
  const odds = heads.map((at) => {
    const chance = probability(scorer, features.root(at));
    return chance / (1 - chance + 1e-9);
  });
  const sum = odds.reduce((a, b) => a + b, 0);
  return new Map(heads.map((at, index) => [at, odds[index]! / sum]));
};
