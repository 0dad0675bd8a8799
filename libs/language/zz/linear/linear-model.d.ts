import type { Sections } from '../crf/sections.ts';
import type { Scorer } from './scorer.ts';
/** With so few classes a row is stored whole; else as pairs of class and weight. */
export declare const DENSE_CLASSES = 3;
/** The weights that a model file holds under a name, ready to score. */
export declare const readLinearModel: (model: Sections, name: string, classes: number) => Scorer;
