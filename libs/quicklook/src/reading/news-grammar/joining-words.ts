import { dependents, isFiniteTag, isTensed, subjectOf, subtree, type Tree } from '../tree.ts';
import { joined, type Rule } from './rule.ts';

const JOINS_CLAUSE = /^(?:after|before|as|since|until)$/;

const isOpenClause = (tree: Tree, verb: number): boolean =>
  verb !== tree.root &&
  isTensed(tree, verb) &&
  /^(?:VERB|AUX)$/.test(tree.tags[verb] as string) &&
  dependents(tree, verb, 'mark').length === 0;

/** The verb whose subject a noun was read as, or whose subject it must be, as the verb stands right behind it and has none. */
const verbBehind = (tree: Tree, noun: number): number | undefined => {
  const own = tree.heads[noun] as number;
  if (/^nsubj/.test(tree.relations[noun] as string) && own > noun) return own;
  const next = (subtree(tree, noun).at(-1) as number) + 1;
  const verb = tree.relations[next]?.startsWith('aux') ? (tree.heads[next] as number) : next;
  const isNext = isFiniteTag(tree.penn[next]) && verb >= next;
  return isNext && subjectOf(tree, verb) === undefined ? verb : undefined;
};

/** The clause that a word joins which was read as a preposition of the clause's subject. */
const clauseBehind = (tree: Tree, at: number): number | undefined => {
  const noun = tree.heads[at] as number;
  if (noun <= at || !JOINS_CLAUSE.test(tree.words[at] as string)) return undefined;
  const verb = verbBehind(tree, noun);
  return verb !== undefined && isOpenClause(tree, verb) ? verb : undefined;
};

/** "Fled [after] rebels took the town": no preposition of "rebels". */
export const joiningWords: Rule = (tree) => {
  const found = tree.tokens.flatMap((_, at) => {
    const verb = tree.relations[at] === 'case' ? clauseBehind(tree, at) : undefined;
    return verb === undefined ? [] : [{ at, verb }];
  });
  if (found.length === 0) return tree;
  const heads = [...tree.heads];
  const relations = [...tree.relations];
  for (const { at, verb } of found) {
    const noun = heads[at] as number;
    heads[noun] = verb;
    if (!/^nsubj/.test(relations[noun] as string)) relations[noun] = 'nsubj';
    heads[at] = verb;
    if (heads[verb] === noun) heads[verb] = tree.heads[noun] as number;
    relations[at] = 'mark';
    relations[verb] = 'advcl';
  }
  return joined(tree, { heads, relations });
};
