import { GLUED, PUNCTUATION } from './relations.ts';
import type { SentenceTree } from './sentence-tree.ts';

/**
 * The tree that is cut: its nodes are the words about which there is something to decide, each with the words that go where it goes.
 * An item a token.
 */
export interface Units {
  /** The node that a token belongs to; its own index where it is one. A mark belongs to a node as well, but is not counted. */
  readonly nodes: Int32Array;
  /** The nodes that stay only where this node does. */
  readonly children: readonly (readonly number[])[];
  /** Words of the node, those glued to it included, as blanks part them: "$|5" and "Kyiv|’s" are one each. */
  readonly lengths: Int32Array;
  /** Nodes before their children. */
  readonly topDown: readonly number[];
}

/**
 * In "A, B and C" all hang on A. B may stay only where C does, which has the "and".
 */
const governorOf = ({ sentence, children }: SentenceTree, at: number): number => {
  const { heads, relations } = sentence;
  const head = heads[at]!;
  if (head < 0 || relations[at] !== 'conj') return head;
  const hasCc = (conjunct: number): boolean =>
    children[conjunct]!.some((child) => relations[child] === 'cc');
  if (hasCc(at)) return head;
  return (
    children[head]!.find((other) => other > at && relations[other] === 'conj' && hasCc(other)) ??
    head
  );
};

const startsWord = ({ sentence: { tokens, relations } }: SentenceTree, at: number): boolean =>
  relations[at] !== PUNCTUATION &&
  (at === 0 || relations[at - 1] === PUNCTUATION || tokens[at - 1]!.end < tokens[at]!.start);

export const unitsOf = (tree: SentenceTree): Units => {
  const { sentence, topDown } = tree;
  const { heads, relations, tokens } = sentence;
  const nodes = Int32Array.from(tokens.keys());
  const children = tokens.map((): number[] => []);
  const lengths = new Int32Array(tokens.length);
  for (const at of topDown) {
    const relation = relations[at]!;
    const head = heads[at]!;
    if (head >= 0 && (relation === PUNCTUATION || GLUED.has(relation))) nodes[at] = nodes[head]!;
    if (startsWord(tree, at)) lengths[nodes[at]!]!++;
  }
  for (let at = 0; at < tokens.length; at++) {
    const governor = governorOf(tree, at);
    if (nodes[at] === at && governor >= 0) children[nodes[governor]!]!.push(at);
  }
  const order = topDown.filter((at) => heads[at]! < 0);
  for (let at = 0; at < order.length; at++) order.push(...children[order[at]!]!);
  return { nodes, children, lengths, topDown: order };
};
