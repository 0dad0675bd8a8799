import { CLAUSES, SUBJECTS } from './relations.ts';
import { isRequired } from './required.ts';
import { childOf, type SentenceTree } from './sentence-tree.ts';
import { SPEECH } from './word-lists.ts';

const CC: ReadonlySet<string> = new Set(['cc']);
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Tokens that head a clause, as an editor could make a line of it. */
export const clauseHeads = ({ sentence }: SentenceTree): readonly number[] =>
  sentence.relations.flatMap((relation, at) => (CLAUSES.has(relation) ? [at] : []));

const hasSubject = (tree: SentenceTree, at: number): boolean => childOf(tree, at, SUBJECTS) >= 0;

const ACTIVE: ReadonlySet<string> = new Set(['nsubj']);

/** A verb in a tense, or with an auxiliary or copula in one. "Closed" is often tagged a participle: with a subject that does it, it is in the past. */
const isTensed = (tree: SentenceTree, at: number): boolean =>
  FINITE.test(tree.sentence.penn[at]!) ||
  (tree.sentence.penn[at] === 'VBN' && childOf(tree, at, ACTIVE) >= 0) ||
  tree.children[at]!.some(
    (child) =>
      /^(?:aux|cop)/.test(tree.sentence.relations[child]!) &&
      FINITE.test(tree.sentence.penn[child]!),
  );

const isWhole = (tree: SentenceTree, at: number): boolean =>
  hasSubject(tree, at) && isTensed(tree, at);

/** Nothing that the first clause may not lose, a source or a condition, bears on the second too. */
const bindsOthers = (tree: SentenceTree, at: number): boolean =>
  tree.children[at]!.some(
    (child) =>
      /^(?:obl|advcl|parataxis|advmod)$/.test(tree.sentence.relations[child]!) &&
      isRequired(tree, child),
  );

const isAnd = (tree: SentenceTree, at: number): boolean => {
  const cc = childOf(tree, at, CC);
  return cc < 0 || /^(?:and|but|while)$/.test(tree.words[cc]!);
};

/**
 * Clauses that are true by themselves if the sentence is: the main clause, and others joined to it by "and" or "but" that have
 * a subject of their own. What somebody said, or what would be if something were, is not among them.
 */
export const independentClauses = (tree: SentenceTree): readonly number[] => {
  const { heads, relations } = tree.sentence;
  const root = heads.indexOf(-1);
  if (root < 0) return [];
  const main = isWhole(tree, root) ? [root] : [];
  if (SPEECH.has(tree.words[root]!) || bindsOthers(tree, root)) return main;
  const others = heads.flatMap((head, at) =>
    head === root &&
    relations[at] === 'conj' &&
    !SPEECH.has(tree.words[at]!) &&
    isAnd(tree, at) &&
    isWhole(tree, at)
      ? [at]
      : [],
  );
  return [...main, ...others];
};
