import { remembered } from '../remembered.ts';
import { smallModel } from '../small-model.ts';
import { FEATURES, type Feature } from './features.ts';

const model = smallModel<Partial<Record<Feature, number>>>('news-value');

const weightsOf = remembered((weights: ReturnType<typeof model>) =>
  FEATURES.map((name) => weights[name] ?? 0),
);

/** How much news a line with these features holds: the likeness to an editor's line that one like it had in training, about 0 to 0.5. */
export const newsValueFrom = (features: readonly number[]): number =>
  weightsOf(model()).reduce((sum, weight, at) => sum + weight * (features[at] as number), 0);
