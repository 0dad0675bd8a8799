import type { Logistic } from '../../src/small-model.ts';

/** How a feature lies over the examples; one that never changes has spread 1. */
export interface Spread {
  readonly mean: number;
  readonly spread: number;
}

/** Of each feature, from the values of each example. */
export const spreadsOf = (examples: readonly (readonly number[])[]): readonly Spread[] =>
  (examples[0] ?? []).map((_, at) => {
    const mean =
      examples.reduce((sum, values) => sum + (values[at] as number), 0) / examples.length;
    const variance =
      examples.reduce((sum, values) => sum + ((values[at] as number) - mean) ** 2, 0) /
      examples.length;
    return { mean, spread: Math.sqrt(variance) || 1 };
  });

/** The values with mean 0 and spread 1. */
export const scaled = (values: readonly number[], spreads: readonly Spread[]): readonly number[] =>
  spreads.map(({ mean, spread }, at) => ((values[at] as number) - mean) / spread);

/** As many digits as a shipped model has. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The model for features as they are, from weights of scaled ones; the first weight is the bias. */
export const unscaled = (
  names: readonly string[],
  weights: Float64Array,
  spreads: readonly Spread[],
): Logistic => {
  const own = spreads.map(({ spread }, at) => (weights[at + 1] as number) / spread);
  const bias = spreads.reduce(
    (sum, { mean }, at) => sum - mean * (own[at] as number),
    weights[0] as number,
  );
  return {
    bias: round(bias),
    features: Object.fromEntries(names.map((name, at) => [name, round(own[at] as number)])),
  };
};
