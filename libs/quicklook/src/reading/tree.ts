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

/** One by one: an array that `map` makes is laid out in one way or another, by how hot the code is, and each change has all code that read the other compiled anew. */
const packed = <T>(layer: readonly T[]): readonly T[] => {
  const copy: T[] = [];
  for (const item of layer) copy.push(item);
  return copy;
};

const wordsOf = (tokens: readonly Token[]): readonly string[] => {
  const words: string[] = [];
  for (const { text } of tokens) words.push(text.toLowerCase().replace('’', "'"));
  return words;
};

/** @throws {Error} where the pipes `tags` and `parse` have not run */
export const treeOf = (sentence: Sentence): Tree => {
  const { tokens, tags, penn, heads, relations, margins } = sentence;
  if (!tags || !penn || !heads || !relations || !margins)
    throw new Error('a tree needs the pipes tags and parse');
  return {
    sentence,
    tokens,
    words: wordsOf(tokens),
    tags: packed(tags),
    penn: packed(penn),
    heads: packed(heads),
    relations: packed(relations),
    margins: packed(margins),
    root: heads.indexOf(-1),
    children: childrenOf(heads),
  };
};

/**
 * A tree whose words are there, while its tags and then the rest are made once, when first looked at. A class, as all trees then share their
 * getters: an engine makes those of objects that bring their own each anew, and reads them slowly.
 */
class LateTree implements Tree {
  readonly tokens: readonly Token[];
  readonly words: readonly string[];
  readonly #tag: () => Sentence;
  readonly #grow: (tagged: Sentence) => Tree;
  #tagged: Sentence | undefined;
  #grown: Tree | undefined;

  constructor({ tokens }: Sentence, tag: () => Sentence, grow: (tagged: Sentence) => Tree) {
    this.tokens = tokens;
    this.words = wordsOf(tokens);
    this.#tag = tag;
    this.#grow = grow;
  }

  #tags(): Sentence {
    this.#tagged ??= this.#tag();
    return this.#tagged;
  }

  #tree(): Tree {
    this.#grown ??= this.#grow(this.#tags());
    return this.#grown;
  }

  get sentence(): Sentence {
    return this.#tree().sentence;
  }
  get tags(): readonly string[] {
    return this.#tags().tags ?? this.#tree().tags;
  }
  get penn(): readonly string[] {
    return this.#tags().penn ?? this.#tree().penn;
  }
  get heads(): readonly number[] {
    return this.#tree().heads;
  }
  get relations(): readonly string[] {
    return this.#tree().relations;
  }
  get margins(): readonly number[] {
    return this.#tree().margins;
  }
  get root(): number {
    return this.#tree().root;
  }
  get children(): readonly (readonly number[])[] {
    return this.#tree().children;
  }
}

/** A tree of a sentence with its tokens, which `tag` gives tags and `grow` the rest. */
export const lateTree = (
  sentence: Sentence,
  tag: () => Sentence,
  grow: (tagged: Sentence) => Tree,
): Tree => new LateTree(sentence, tag, grow);

/** The token that begins at an offset of the text; -1 where none does. */
export const tokenAt = ({ tokens }: Pick<Tree, 'tokens'>, offset: number): number =>
  tokens.findIndex(({ start }) => start === offset);

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
