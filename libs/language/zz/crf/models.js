import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ModelError } from './errors.js';
import { lexiconOf } from './lexicon.js';
import { readSections } from './sections.js';
import { weightsOf } from './weights.js';
/** The models shipped: `news` is the better one; `open` was trained on openly licensed text alone. See models/MODEL_CARD.md. */
export const ENTITY_MODELS = ['news', 'open'];
const folder = new URL('../../models/', import.meta.url);
/** Where a model's file lies. */
export const modelFile = (model) => new URL(`entities-${model}.bin`, folder);
export const lexiconFile = new URL('lexicon.bin', folder);
/** Tells one training of a model from another: the start of a hash of what it reads. */
export const modelVersion = (model) => hash('sha256', Buffer.concat([readBytes(modelFile(model)), readBytes(lexiconFile)]), 'hex').slice(0, 8);
/** Throws a ModelError where the file is missing or not what it should be. */
export const readLexicon = () => lexiconOf(readFile(lexiconFile));
export const readWeights = (model) => weightsOf(readFile(modelFile(model)));
const nameOf = (file) => file.pathname.split('/').at(-1);
const readFile = (file) => readSections(readBytes(file), nameOf(file));
const readBytes = (file) => {
    try {
        return readFileSync(file);
    }
    catch (cause) {
        throw new ModelError(`${nameOf(file)} cannot be read`, { cause });
    }
};
