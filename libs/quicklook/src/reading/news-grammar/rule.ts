import type { Sentence } from '@quickwire/language';
import { type Tree, treeOf } from '../tree.ts';

/** Parses a part of a sentence, already tagged, as a sentence of its own. */
export type Parser = (part: Sentence) => Sentence;

/**
 * What news writes all the time and a parser learnt on mixed text reads amiss, told by words, tags and marks. Takes a tree and gives it back
 * mended, or as it was.
 */
export type Rule = (tree: Tree, parsed: Parser) => Tree;

/** So sure is a rule of what it joins; the parser's own leads are mostly between 0 and 10. */
const SURE = 5;

/** The sentence with other joins. */
export const joined = (
  tree: Tree,
  joins: Partial<Pick<Tree, 'heads' | 'relations' | 'margins'>>,
): Tree => treeOf({ ...tree.sentence, ...joins });

/** Tokens from `first` inclusive to `last` exclusive. */
export const stretch = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step);

/** These tokens of a sentence read as if they were all of it. */
export const readAlone = (tree: Tree, tokens: readonly number[], parsed: Parser): Tree => {
  const of = <T>(layer: readonly T[]): readonly T[] => tokens.map((at) => layer[at] as T);
  return treeOf(
    parsed({
      ...tree.sentence,
      tokens: of(tree.tokens),
      tags: of(tree.tags),
      penn: of(tree.penn),
    }),
  );
};

/** A part of a sentence read alone. */
export interface Part {
  readonly tokens: readonly number[];
  readonly tree: Tree;
}

/** A part with what it is to which token of the sentence. */
export interface Added extends Part {
  readonly relation: string;
  readonly head: number;
}

/** One tree of a main part and of others that hang on it; marks between the parts hang on its root. */
export const composed = (tree: Tree, main: Part, others: readonly Added[]): Tree => {
  const root = main.tokens[main.tree.root] as number;
  const heads = tree.tokens.map(() => root);
  const relations = tree.tokens.map(() => 'punct');
  const margins = tree.tokens.map(() => SURE);
  const lay = (part: Part): void => {
    for (const [at, token] of part.tokens.entries()) {
      const head = part.tree.heads[at] as number;
      heads[token] = head < 0 ? -1 : (part.tokens[head] as number);
      relations[token] = part.tree.relations[at] as string;
      margins[token] = part.tree.margins[at] as number;
    }
  };
  lay(main);
  for (const part of others) {
    lay(part);
    const top = part.tokens[part.tree.root] as number;
    heads[top] = part.head;
    relations[top] = part.relation;
    margins[top] = SURE;
  }
  return joined(tree, { heads, relations, margins });
};

/** Whether each token of these hangs on one of them, but for the one that hangs on `outside`. */
export const hangsTogether = (
  { heads, tokens }: Tree,
  part: readonly number[],
  outside: number,
): boolean => {
  const own = new Set(part);
  return part.every((at) => {
    const head = heads[at] as number;
    return own.has(head) || head === outside || tokens[at]?.kind === 'mark';
  });
};
