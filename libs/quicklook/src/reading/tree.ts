import type { Sentence, Token } from '@quickwire/language';
import { childrenOf } from './children.ts';

/** A parsed sentence with what depends on what at hand. Layers have one item a token. */
export interface Tree {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Lower-cased, a curled apostrophe straight. */
  readonly words: readonly string[];
  readonly tags: readonly string[];
  readonly penn: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly margins: readonly number[];
  /** Token without a head; -1 in a sentence without tokens. */
  readonly root: number;
  readonly children: readonly (readonly number[])[];
}

const wordsOf = (tokens: readonly Token[]): readonly string[] =>
  tokens.map(({ text }) => text.toLowerCase().replace('’', "'"));

/** @throws {Error} where the pipes `tags` and `parse` have not run */
export const treeOf = (sentence: Sentence): Tree => {
  const { tokens, tags, penn, heads, relations, margins } = sentence;
  if (!tags || !penn || !heads || !relations || !margins)
    throw new Error('a tree needs the pipes tags and parse');
  return {
    sentence,
    tokens,
    words: wordsOf(tokens),
    tags,
    penn,
    heads,
    relations,
    margins,
    root: heads.indexOf(-1),
    children: childrenOf(heads),
  };
};

/** A tree whose words are there, while its tags and then the rest are made once, when first looked at. */
export const lateTree = (
  { tokens }: Sentence,
  tag: () => Sentence,
  grow: (tagged: Sentence) => Tree,
): Tree => {
  let tagged: Sentence | undefined;
  let grown: Tree | undefined;
  const tags = (): Sentence => {
    tagged ??= tag();
    return tagged;
  };
  const tree = (): Tree => {
    grown ??= grow(tags());
    return grown;
  };
  return {
    tokens,
    words: wordsOf(tokens),
    get sentence() {
      return tree().sentence;
    },
    get tags() {
      return tags().tags ?? tree().tags;
    },
    get penn() {
      return tags().penn ?? tree().penn;
    },
    get heads() {
      return tree().heads;
    },
    get relations() {
      return tree().relations;
    },
    get margins() {
      return tree().margins;
    },
    get root() {
      return tree().root;
    },
    get children() {
      return tree().children;
    },
  };
};

/** Children of a token by any of these relations. */
export const dependents = (tree: Tree, head: number, ...relations: readonly string[]) =>
  (tree.children[head] ?? []).filter((at) => relations.includes(tree.relations[at] as string));

/** The token and all that hangs on it, in text order. */
export const subtree = (tree: Tree, top: number): readonly number[] => {
  const found: number[] = [];
  const open = [top];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    found.push(at);
    open.push(...(tree.children[at] as readonly number[]));
  }
  return found.sort((a, b) => a - b);
};

/** The tokens above this one, nearest first. */
export const ancestors = (tree: Tree, at: number): readonly number[] => {
  const above: number[] = [];
  for (let head = tree.heads[at] as number; head >= 0; head = tree.heads[head] as number)
    above.push(head);
  return above;
};

const SUBJECT = ['nsubj', 'nsubj:pass', 'csubj', 'expl'];

/** The subject of a predicate, its own. */
export const subjectOf = (tree: Tree, predicate: number): number | undefined =>
  dependents(tree, predicate, ...SUBJECT)[0];

/** Tags of finite verbs and modals. */
export const isFiniteTag = (tag: string | undefined): boolean => /^(?:VB[DZP]|MD)$/.test(tag ?? '');

/** Whether the predicate is finite: a tensed verb, or one whose auxiliary or copula is. */
export const isTensed = (tree: Tree, predicate: number): boolean =>
  isFiniteTag(tree.penn[predicate]) ||
  dependents(tree, predicate, 'aux', 'aux:pass', 'cop').some((at) => isFiniteTag(tree.penn[at]));

/** Whether the sentence is a clause with its subject and a finite verb. */
export const isWhole = (tree: Tree): boolean =>
  tree.root >= 0 && isTensed(tree, tree.root) && subjectOf(tree, tree.root) !== undefined;
