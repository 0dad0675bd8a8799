import { readFileSync } from 'node:fs';
import { ModelError } from './errors.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { readSections, type Sections } from './sections.ts';
import { type Weights, weightsOf } from './weights.ts';

/** The models shipped: `news` is the better one; `open` was trained on openly licensed text alone. See models/MODEL_CARD.md. */
export const ENTITY_MODELS = ['news', 'open'] as const;
export type EntityModel = (typeof ENTITY_MODELS)[number];

const folder = new URL('../../models/', import.meta.url);

/** Where a model's file lies. */
export const modelFile = (model: EntityModel): URL => new URL(`entities-${model}.bin`, folder);
export const lexiconFile = new URL('lexicon.bin', folder);

/** Throws a ModelError where the file is missing or not what it should be. */
export const readLexicon = (): Lexicon => lexiconOf(readFile(lexiconFile));
export const readWeights = (model: EntityModel): Weights => weightsOf(readFile(modelFile(model)));

const readFile = (file: URL): Sections => {
  const name = file.pathname.split('/').at(-1)!;
  try {
    return readSections(readFileSync(file), name);
  } catch (cause) {
    if (cause instanceof ModelError) throw cause;
    throw new ModelError(`${name} cannot be read`, { cause });
  }
};
