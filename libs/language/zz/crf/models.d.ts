import { type Lexicon } from './lexicon.ts';
import { type Weights } from './weights.ts';
/** The models shipped: `news` is the better one; `open` was trained on openly licensed text alone. See models/MODEL_CARD.md. */
export declare const ENTITY_MODELS: readonly ['news', 'open'];
export type EntityModel = (typeof ENTITY_MODELS)[number];
/** Where a model's file lies. */
export declare const modelFile: (model: EntityModel) => URL;
export declare const lexiconFile: import("url").URL;
/** Tells one training of a model from another: the start of a hash of what it reads. */
export declare const modelVersion: (model: EntityModel) => string;
/** Throws a ModelError where the file is missing or not what it should be. */
export declare const readLexicon: () => Lexicon;
export declare const readWeights: (model: EntityModel) => Weights;
