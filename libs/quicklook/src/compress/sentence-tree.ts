import type { Doc, Mention, Sentence } from '@quickwire/language';
import { childrenOf } from '../reading/children.ts';

/** A sentence that went through the pipes `tags` and `parse`. */
export type ParsedSentence = Sentence &
  Required<Pick<Sentence, 'tags' | 'penn' | 'heads' | 'relations'>>;

/** A parsed sentence with what is asked of its tree again and again, an item a token. */
export interface SentenceTree {
  readonly sentence: ParsedSentence;
  /** Words in lower case. */
  readonly words: readonly string[];
  /** In the order of the sentence. */
  readonly children: readonly (readonly number[])[];
  /** Heads before their dependents. */
  readonly topDown: readonly number[];
  /** Tokens in the subtree, itself and marks included. */
  readonly sizes: Int32Array;
  /** Arcs from the root. */
  readonly depths: Int32Array;
  /** First token of the subtree. */
  readonly firsts: Int32Array;
  /** The name that each token is part of. */
  readonly names: readonly (Mention | undefined)[];
}

const isParsed = (sentence: Sentence): sentence is ParsedSentence =>
  sentence.tags !== undefined &&
  sentence.penn !== undefined &&
  sentence.heads !== undefined &&
  sentence.relations !== undefined;

const namesOf = ({ mentions }: Doc, sentence: number, tokens: number) => {
  const names = new Array<Mention | undefined>(tokens).fill(undefined);
  for (const mention of mentions)
    if (mention.sentence === sentence) names.fill(mention, mention.first, mention.last);
  return names;
};

/** The tree of a sentence of a Doc, by its index. Throws where the sentence has no tags or no tree. */
export const treeOf = (doc: Doc, index: number): SentenceTree => {
  const sentence = doc.sentences[index];
  if (!sentence)
    throw new Error(`there is no sentence ${index}: the text has ${doc.sentences.length}`);
  if (!isParsed(sentence))
    throw new Error('the sentence has no tree: analyse it with the pipes tags and parse');
  const { tokens, heads } = sentence;
  const children = childrenOf(heads);
  const topDown = [...heads.keys()].filter((at) => heads[at]! < 0);
  for (let at = 0; at < topDown.length; at++)
    for (const child of children[topDown[at]!]!) topDown.push(child);
  const sizes = new Int32Array(tokens.length).fill(1);
  const depths = new Int32Array(tokens.length);
  const firsts = Int32Array.from(tokens.keys());
  for (const at of topDown) if (heads[at]! >= 0) depths[at] = depths[heads[at]!]! + 1;
  for (const at of topDown.toReversed()) {
    const head = heads[at]!;
    if (head < 0) continue;
    sizes[head]! += sizes[at]!;
    firsts[head] = Math.min(firsts[head]!, firsts[at]!);
  }
  const words = tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"));
  const names = namesOf(doc, index, tokens.length);
  return { sentence, words, children, topDown, sizes, depths, firsts, names };
};

/** The first child of one of the relations, or -1. */
export const childOf = (
  { children, sentence }: SentenceTree,
  at: number,
  relations: ReadonlySet<string>,
): number => children[at]!.find((child) => relations.has(sentence.relations[child]!)) ?? -1;
