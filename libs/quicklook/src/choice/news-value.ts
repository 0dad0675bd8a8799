import { smallModel, weighedBy } from '../small-model.ts';
import { FEATURES } from './features.ts';

const model = smallModel<Readonly<Record<string, number>>>('news-value');
const weighed = weighedBy(FEATURES);

/** How much news a line with these features holds: the likeness to an editor's line that one like it had in training, about 0 to 0.5. */
export const newsValueFrom = (features: readonly number[]): number => weighed(model(), features, 0);
