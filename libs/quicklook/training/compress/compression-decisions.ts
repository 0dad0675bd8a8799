import type { AttributeReader } from '@quickwire/language/linear';
import { clauseHeads } from '../../src/compress/clauses.ts';
import { featuresOf } from '../../src/compress/features.ts';
import { type SentenceTree, treeOf } from '../../src/compress/sentence-tree.ts';
import { unitsOf } from '../../src/compress/units.ts';
import { createDecisionList, type Decisions } from '../decisions.ts';
import type { AnnotatedPair } from './annotate.ts';

/** The clause that the line tells: the kept head, with no kept head over it, under which most was kept; -1 where there is none. */
export const toldClause = (tree: SentenceTree, kept: readonly boolean[]): number => {
  const { topDown, sentence } = tree;
  const below = Float64Array.from(kept, (keep) => (keep ? 1 : 0));
  for (const at of topDown.toReversed())
    if (sentence.heads[at]! >= 0) below[sentence.heads[at]!]! += below[at]!;
  let best = -1;
  for (const at of clauseHeads(tree)) {
    const head = sentence.heads[at]!;
    if (!kept[at] || (head >= 0 && kept[head])) continue;
    if (best < 0 || below[at]! > below[best]!) best = at;
  }
  return best;
};

export interface CompressionDecisions {
  readonly keep: Decisions;
  readonly root: Decisions;
}

export const decisionsOf = (
  pairs: Iterable<AnnotatedPair>,
  attributesOf: AttributeReader,
): CompressionDecisions => {
  const keep = createDecisionList();
  const root = createDecisionList();
  for (const { doc, kept } of pairs) {
    const tree = treeOf(doc, 0);
    const told = toldClause(tree, kept);
    if (told < 0) continue;
    const features = featuresOf(tree, attributesOf);
    const units = unitsOf(tree);
    for (const at of clauseHeads(tree)) root.add(features.root(at), at === told);
    for (const parent of units.topDown)
      if (kept[parent])
        for (const child of units.children[parent]!) keep.add(features.keep(child), kept[child]!);
  }
  return { keep, root };
};
