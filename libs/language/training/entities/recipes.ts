import type { EntityModel } from '../../src/crf/models.ts';
import type { Recipe } from './training-texts.ts';

export const RECIPES: Readonly<Record<EntityModel, Recipe>> = {
  news: {
    corpora: ['conll2003-train', 'worldwide-train', 'wnut17-train', 'ewt-a'],
    shares: [0.5, 0.5, 0, 0],
    features: 120_000,
  },
  open: {
    corpora: ['wnut17-train', 'ewt-a'],
    shares: [0.3, 0.7],
    features: 40_000,
  },
};
