import type { EntityModel } from '../../src/crf/models.ts';
import { TAUGHT } from './teacher/taught.ts';

/** What a model is trained on, in order: files of entities/, or TAUGHT. A corpus is known to the features by its place, from 1. */
export interface Recipe {
  readonly corpora: readonly string[];
  /** How much of what was learnt for each corpus alone counts in a text of none of them. */
  readonly shares: readonly number[];
  /** How many features the model keeps. */
  readonly features: number;
}

export const RECIPES: Readonly<Record<EntityModel, Recipe>> = {
  news: {
    corpora: ['conll2003-train', 'worldwide-train', 'wnut17-train', 'ewt-a', TAUGHT],
    shares: [0.7, 0.4, 0.1, 0.1, 0.3],
    features: 420_000,
  },
  open: {
    corpora: ['wnut17-train', 'ewt-a'],
    shares: [0.3, 0.7],
    features: 60_000,
  },
};
