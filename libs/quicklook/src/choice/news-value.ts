import { readFileSync } from 'node:fs';
import type { Draft } from '../draft/draft.ts';
import { FEATURES, type Feature, featuresOf, type Measures } from './features.ts';

const FILE = new URL('../../models/news-value.json', import.meta.url);

let known: readonly number[] | undefined;

const weights = (): readonly number[] => {
  if (!known) {
    const read = JSON.parse(readFileSync(FILE, 'utf8')) as Partial<Record<Feature, number>>;
    known = FEATURES.map((name) => read[name] ?? 0);
  }
  return known;
};

/** How much news a line holds: the likeness to an editor's line that one like it had in training, about 0 to 0.5. */
export const newsValueOf = (measures: Measures, draft: Draft): number => {
  const values = featuresOf(measures, draft);
  return weights().reduce((sum, weight, at) => sum + weight * (values[at] as number), 0);
};
