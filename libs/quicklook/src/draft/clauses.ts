import type { Reading } from '../reading/reading.ts';
import { dependents, isTensed, subjectOf, subtree, type Tree } from '../reading/tree.ts';
import { SAYING } from '../reading/words.ts';
import { connectivesOf, stretchOf } from './cuts.ts';
import { bare, type Draft, type Edit } from './draft.ts';

const outside = (tree: Tree, first: number, last: number): readonly Edit[] =>
  [
    { kind: 'clause' as const, first: 0, last: first },
    { kind: 'clause' as const, first: last, last: tree.tokens.length },
  ].filter((edit) => edit.first < edit.last);

/** A second main clause with a subject of its own, without its "and". */
const secondClauses = (reading: Reading, sentence: number, tree: Tree): readonly Draft[] =>
  dependents(tree, tree.root, 'conj').flatMap((at): readonly Draft[] => {
    const stretch = stretchOf(tree, at);
    if (!stretch || !isTensed(tree, at) || subjectOf(tree, at) === undefined) return [];
    // "Orm said it was late and [the shop was shut]": somebody's words.
    if (SAYING.has(tree.words[tree.root] as string)) return [];
    const and = dependents(tree, at, 'cc').filter((cc) => cc === stretch.first)[0];
    // "Tension between labour and Obama is not new": the "and" may join nouns.
    if (and !== undefined && /^(?:NOUN|PROPN|NUM|PRON)$/.test(tree.tags[and - 1] ?? '')) return [];
    const first = and === undefined ? stretch.first : and + 1;
    const clause = subtree(tree, at).filter((token) => token >= first);
    return clause.length < 3
      ? []
      : [{ reading, sentence, predicate: at, edits: outside(tree, first, stretch.last) }];
  });

/** The lines a sentence could give before anything is cut from them: itself, and each further main clause. */
export const clausesOf = (reading: Reading, sentence: number): readonly Draft[] => {
  const tree = reading.trees[sentence] as Tree;
  if (tree.root < 0) return [];
  const whole: Draft = {
    reading,
    sentence,
    predicate: tree.root,
    edits: connectivesOf(tree).map(bare),
  };
  return [whole, ...secondClauses(reading, sentence, tree)];
};
