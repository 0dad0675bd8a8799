import type { Units } from './units.ts';

/** What a cut is worth, an item a node: what it gains to keep the node, and to drop it, where its parent is kept. */
export interface Gains {
  readonly keep: Float64Array;
  readonly drop: Float64Array;
}

/** A way to cut the tree: the nodes that stay. */
export interface Cut {
  readonly nodes: readonly number[];
  readonly words: number;
  readonly gain: number;
}

const IMPOSSIBLE = Number.NEGATIVE_INFINITY;
const DROPPED = -1;

/**
 * The best cut of each length up to `maxWords`, by dynamic programming over the tree: it holds the root, with each node its parent, and
 * each node that `isRequired` where its parent stays. Time grows with nodes times the square of `maxWords`. Empty where nothing fits.
 */
export const bestCuts = (
  { children, lengths }: Units,
  root: number,
  { keep, drop }: Gains,
  isRequired: (node: number) => boolean,
  maxWords: number,
): readonly Cut[] => {
  const width = maxWords + 1;
  /** By node, the words given to each of its children in turn, for each number of words in all. */
  const given = new Map<number, readonly Int16Array[]>();

  const solve = (node: number): Float64Array => {
    let table = new Float64Array(width).fill(IMPOSSIBLE);
    if (lengths[node]! <= maxWords) table[lengths[node]!] = 0;
    const choices: Int16Array[] = [];
    for (const child of children[node]!) {
      const own = solve(child);
      const required = isRequired(child);
      const joined = new Float64Array(width).fill(IMPOSSIBLE);
      const choice = new Int16Array(width).fill(DROPPED);
      for (let words = 0; words < width; words++) {
        const before = table[words]!;
        if (before === IMPOSSIBLE) continue;
        if (!required && before + drop[child]! > joined[words]!) {
          joined[words] = before + drop[child]!;
          choice[words] = DROPPED;
        }
        for (let more = 0; words + more < width; more++) {
          const value = before + keep[child]! + own[more]!;
          if (value <= joined[words + more]!) continue;
          joined[words + more] = value;
          choice[words + more] = more;
        }
      }
      table = joined;
      choices.push(choice);
    }
    given.set(node, choices);
    return table;
  };

  const collect = (node: number, words: number, nodes: number[]): void => {
    nodes.push(node);
    const choices = given.get(node)!;
    let left = words;
    for (let index = choices.length - 1; index >= 0; index--) {
      const share = choices[index]![left]!;
      if (share === DROPPED) continue;
      left -= share;
      collect(children[node]![index]!, share, nodes);
    }
  };

  const table = solve(root);
  const cuts: Cut[] = [];
  table.forEach((gain, words) => {
    if (gain === IMPOSSIBLE) return;
    const nodes: number[] = [];
    collect(root, words, nodes);
    cuts.push({ nodes: nodes.sort((a, b) => a - b), words, gain });
  });
  return cuts;
};
