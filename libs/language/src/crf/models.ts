import { hashModels, readModel } from '../binary/model-file.ts';
import { LEXICON_FILE } from '../lexicon/lexicon.ts';
import { type Readings, readingsOf } from './weights.ts';

/** The models shipped: `news` is the better one; `open` was trained on openly licensed text alone. See models/MODEL_CARD.md. */
export const ENTITY_MODELS = ['news', 'open'] as const;
export type EntityModel = (typeof ENTITY_MODELS)[number];

/** Name of a model's file. */
export const modelFile = (model: EntityModel): string => `entities-${model}.bin`;

/** Tells one training of a model from another: the start of a hash of what it reads. */
export const modelVersion = (model: EntityModel): string =>
  hashModels(modelFile(model), LEXICON_FILE).slice(0, 8);

/** Throws a ModelError where the file is missing or not what it should be. */
export const readWeights = (model: EntityModel): Readings =>
  readingsOf(readModel(modelFile(model)));
