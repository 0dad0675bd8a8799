import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ModelError } from './errors.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { unpack } from './packing.ts';
import { readSections, type Sections } from './sections.ts';
import { type Readings, readingsOf } from './weights.ts';

/** The models shipped: `news` is the better one; `open` was trained on openly licensed text alone. See models/MODEL_CARD.md. */
export const ENTITY_MODELS = ['news', 'open'] as const;
export type EntityModel = (typeof ENTITY_MODELS)[number];

const folder = new URL('../../models/', import.meta.url);

/** Where a model's file lies. */
export const modelFile = (model: EntityModel): URL => new URL(`entities-${model}.bin`, folder);
export const lexiconFile = new URL('lexicon.bin', folder);

/** Tells one training of a model from another: the start of a hash of what it reads. */
export const modelVersion = (model: EntityModel): string =>
  hash('sha256', Buffer.concat([readBytes(modelFile(model)), readBytes(lexiconFile)]), 'hex').slice(
    0,
    8,
  );

/** Throws a ModelError where the file is missing or not what it should be. */
export const readLexicon = (): Lexicon => lexiconOf(readFile(lexiconFile));
export const readWeights = (model: EntityModel): Readings => readingsOf(readFile(modelFile(model)));

const nameOf = (file: URL): string => file.pathname.split('/').at(-1) as string;

const readFile = (file: URL): Sections =>
  readSections(unpack(readBytes(file), nameOf(file)), nameOf(file));

const readBytes = (file: URL): Uint8Array => {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ModelError(`${nameOf(file)} cannot be read`, { cause });
  }
};
