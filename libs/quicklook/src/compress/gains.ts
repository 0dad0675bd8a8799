import type { Gains } from './cut.ts';
import type { Units } from './units.ts';

/** How likely each node stays, all told: its own chance times that of its parent. */
export const marginals = (
  { topDown, children }: Units,
  root: number,
  chances: Float64Array,
): Float64Array => {
  const all = new Float64Array(chances.length);
  all[root] = 1;
  for (const parent of topDown)
    for (const child of children[parent]!)
      if (child !== root) all[child] = all[parent]! * chances[child]!;
  return all;
};

/** Words that an editor would keep, less those that he would not: what a cut gains by each node. */
export const expectedGains = (
  units: Units,
  root: number,
  chances: Float64Array,
  threshold: number,
): Gains => ({
  keep: marginals(units, root, chances).map(
    (chance, at) => (chance - threshold) * units.lengths[at]!,
  ),
  drop: new Float64Array(chances.length),
});

/** The logarithm of how likely an editor makes this very cut. */
export const likelihoodGains = (chances: Float64Array): Gains => ({
  keep: chances.map((chance) => Math.log(Math.max(chance, 1e-6))),
  drop: chances.map((chance) => Math.log(Math.max(1 - chance, 1e-6))),
});
