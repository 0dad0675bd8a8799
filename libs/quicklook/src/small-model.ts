import { readFileSync } from 'node:fs';
import { remembered } from './remembered.ts';
import { readOnce } from './shipped-model.ts';

/** A logistic model: what a feature adds to the log-odds of yes. */
export interface Logistic {
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}

/** Where `models/NAME.json` lies, which `npm run train:choice` makes. */
export const smallModelFile = (name: string): URL =>
  new URL(`../models/${name}.json`, import.meta.url);

/** Reads a small model once, when first asked. What it returns throws where the file is missing or no JSON. */
export const smallModel = <Model>(name: string): (() => Model) =>
  readOnce(
    `${name}.json`,
    'train:choice',
    () => JSON.parse(readFileSync(smallModelFile(name), 'utf8')) as Model,
  );

/** From log-odds. */
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What weights by name make of values, which stand in the order of these names, added to what they are counted from. */
export const weighedBy = (names: readonly string[]) => {
  const inOrder = remembered((weights: Readonly<Record<string, number>>) =>
    Float64Array.from(names, (name) => weights[name] ?? 0),
  );
  return (
    weights: Readonly<Record<string, number>>,
    values: readonly number[],
    from: number,
  ): number =>
    inOrder(weights).reduce((sum, weight, at) => sum + weight * (values[at] as number), from);
};

/** Log-odds that a model gives values, which stand in the order of these names. */
export const oddsBy = (names: readonly string[]) => {
  const weighed = weighedBy(names);
  return ({ bias, features }: Logistic, values: readonly number[]): number =>
    weighed(features, values, bias);
};
