import type { Doc } from '@quickwire/language';
import { independentClauses } from './clauses.ts';
import { closingSource } from './closing-source.ts';
import type { Compression } from './compressions-of.ts';
import { keptTokens } from './kept-tokens.ts';
import { isRequired } from './required.ts';
import { treeOf } from './sentence-tree.ts';
import { type Units, unitsOf } from './units.ts';

/** The nodes under a root that are asked for, or undefined where they are no cut: one without its parent, or a required one missing. */
const cutOf = (
  { nodes, children }: Units,
  root: number,
  isAsked: (token: number) => boolean,
  isNeeded: (node: number) => boolean,
): readonly number[] | undefined => {
  const cut: number[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    cut.push(node);
    for (const child of children[node] as readonly number[])
      if (isAsked(child)) open.push(child);
      else if (isNeeded(child)) return undefined;
  }
  const reached = new Set(cut);
  const isWhole = nodes.every((node, token) => !isAsked(token) || reached.has(node));
  return isAsked(root) && isWhole ? cut : undefined;
};

/**
 * The compressions, by the rules of `compressionsOf`, whose words are those asked for; of words that go where their head goes they may
 * have more. No adverb goes. Empty where the rules allow none. Throws where the sentence has no tree.
 */
export const compressionsKeeping = (
  doc: Doc,
  sentence: number,
  isAsked: (token: number) => boolean,
): readonly Pick<Compression, 'tokens' | 'root'>[] => {
  const tree = treeOf(doc, sentence);
  const units = unitsOf(tree);
  const source = closingSource(tree);
  if (![...source].every(isAsked)) return [];
  // Which adverb may go the compressor has learnt; a choice from elsewhere has not: "twice as much" is not "as much".
  const isNeeded = (node: number): boolean =>
    tree.sentence.relations[node] === 'advmod' || isRequired(tree, node);
  return independentClauses(tree).flatMap((root) => {
    const nodes = cutOf(units, root, isAsked, isNeeded);
    return nodes ? [{ root, tokens: keptTokens(tree, units, root, nodes) }] : [];
  });
};
