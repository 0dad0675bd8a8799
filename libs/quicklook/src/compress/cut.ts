import type { Units } from './units.ts';

/** What a cut gains by a node whose parent it keeps: where it keeps the node, and where it drops it. */
export type Gains = (node: number) => { readonly keep: number; readonly drop: number };

/** A way to cut the tree: the nodes that stay. */
export interface Cut {
  readonly nodes: readonly number[];
  readonly words: number;
  readonly gain: number;
}

const IMPOSSIBLE = Number.NEGATIVE_INFINITY;
const DROPPED = -1;

/** Of each node, asked when it is first needed, the fewest words of a cut that holds it: its own and those of what it requires. */
const leastWords = (
  { children, lengths }: Units,
  isRequired: (node: number) => boolean,
): ((node: number) => number) => {
  const known = new Map<number, number>();
  const leastOf = (node: number): number => {
    let words = known.get(node);
    if (words !== undefined) return words;
    words = lengths[node]!;
    for (const child of children[node]!) if (isRequired(child)) words += leastOf(child);
    known.set(node, words);
    return words;
  };
  return leastOf;
};

/**
 * The best cut of each length up to `maxWords`, by dynamic programming over the tree: it holds the root, with each node its parent, and
 * each node that `isRequired` where its parent stays. Time grows with nodes times the square of `maxWords`. Empty where nothing fits. Of nodes
 * that no cut can hold, and of what hangs on them, nothing is asked.
 */
export const bestCuts = (
  units: Units,
  root: number,
  gains: Gains,
  isRequired: (node: number) => boolean,
  maxWords: number,
): readonly Cut[] => {
  const { children, lengths } = units;
  const leastOf = leastWords(units, isRequired);
  if (leastOf(root) > maxWords) return [];
  const width = maxWords + 1;
  /** By node, the words given to each of its children in turn, for each number of words in all. */
  const given = new Map<number, readonly (readonly number[])[]>();

  /** `least`: the fewest words of a cut that holds the node and what stands above it. */
  const solve = (node: number, least: number): readonly number[] => {
    let table = new Array<number>(width).fill(IMPOSSIBLE);
    table[lengths[node]!] = 0;
    const choices: (readonly number[])[] = [];
    for (const child of children[node]!) {
      const required = isRequired(child);
      const { keep, drop } = gains(child);
      const joined = new Array<number>(width).fill(IMPOSSIBLE);
      const choice = new Array<number>(width).fill(DROPPED);
      const whole = required ? least : least + leastOf(child);
      const own = whole <= maxWords ? solve(child, whole) : undefined;
      for (let words = 0; words < width; words++) {
        const before = table[words]!;
        if (before === IMPOSSIBLE) continue;
        if (!required && before + drop > joined[words]!) {
          joined[words] = before + drop;
          choice[words] = DROPPED;
        }
        for (let more = leastOf(child); own && words + more < width; more++) {
          const value = before + keep + own[more]!;
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

  const table = solve(root, leastOf(root));
  const cuts: Cut[] = [];
  table.forEach((gain, words) => {
    if (gain === IMPOSSIBLE) return;
    const nodes: number[] = [];
    collect(root, words, nodes);
    cuts.push({ nodes: nodes.sort((a, b) => a - b), words, gain });
  });
  return cuts;
};
