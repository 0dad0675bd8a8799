import { readFileSync } from 'node:fs';
import { FEATURES, type Feature } from './features.ts';

const FILE = new URL('../../models/news-value.json', import.meta.url);

let known: readonly number[] | undefined;

const weights = (): readonly number[] => {
  if (!known) {
    const read = JSON.parse(readFileSync(FILE, 'utf8')) as Partial<Record<Feature, number>>;
    known = FEATURES.map((name) => read[name] ?? 0);
  }
  return known;
};

/** How much news a line with these features holds: the likeness to an editor's line that one like it had in training, about 0 to 0.5. */
export const newsValueFrom = (features: readonly number[]): number =>
  weights().reduce((sum, weight, at) => sum + weight * (features[at] as number), 0);
