import type { Gains } from './cut.ts';

/** No chance is taken for certain. */
const LEAST = 1e-6;

const logOf = (chance: number): number => Math.log(Math.max(chance, LEAST));

/** The natural logarithm of how likely an editor makes a cut, as what each of its nodes adds. */
export const likelihoodGains =
  (chanceOf: (node: number) => number): Gains =>
  (node) => {
    const chance = chanceOf(node);
    return { keep: logOf(chance), drop: logOf(1 - chance) };
  };
