import type { Tree } from './tree.ts';

/** Places in the prose where nouns are first told of, each looked for once; -1 for one that is not. */
export const firstTellings = (
  prose: readonly number[],
  trees: readonly Tree[],
): ((noun: string) => number) => {
  const known = new Map<string, number>();
  return (noun) => {
    const stem = noun.replace(/(?:ies|es|s)$/, '');
    const found =
      known.get(stem) ??
      prose.findIndex((at) => (trees[at] as Tree).words.some((word) => word.startsWith(stem)));
    known.set(stem, found);
    return found;
  };
};
