import { readFileSync } from 'node:fs';
import { remembered } from './remembered.ts';
import { unusable } from './shipped-model.ts';

/** A logistic model: what a feature adds to the log-odds of yes. */
export interface Logistic {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}

/** Where `models/NAME.json` lies, which `npm run train:choice` makes. */
export const smallModelFile = (name: string): URL =>
  new URL(`../models/${name}.json`, import.meta.url);

/** Reads a small model once, when first asked. What it returns throws where the file is missing or no JSON. */
export const smallModel = <Model>(name: string): (() => Model) => {
  let known: Model | undefined;
  return () => {
    try {
      known ??= JSON.parse(readFileSync(smallModelFile(name), 'utf8')) as Model;
      return known;
    } catch (cause) {
      throw unusable(`${name}.json`, 'train:choice', cause);
    }
  };
};

/** From log-odds. */
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Log-odds that a model gives values, which stand in the order of these names. */
export const oddsBy = (names: readonly string[]) => {
  const weightsOf = remembered(({ features }: Logistic) =>
    Float64Array.from(names, (name) => features[name] ?? 0),
  );
  return (model: Logistic, values: readonly number[]): number =>
    weightsOf(model).reduce(
      (odds, weight, at) => odds + weight * (values[at] as number),
      model.bias,
    );
};
