/** For each token those that depend on it, in their order. `heads`: the head of each, -1 where it has none. */
export const childrenOf = (heads: readonly number[]): readonly (readonly number[])[] => {
  // Not by `map`, for the reason that `packed` in tree.ts tells.
  const children: number[][] = [];
  for (const _ of heads) children.push([]);
  for (const [at, head] of heads.entries()) children[head]?.push(at);
  return children;
};
