import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ModelError } from './model-error.ts';
import { readSections, type Sections } from './sections.ts';

const folder = new URL('../../models/', import.meta.url);

/** Where a shipped file lies. */
export const modelPath = (name: string): string => fileURLToPath(new URL(name, folder));

/** The bytes of a shipped file. Throws a ModelError where it cannot be read. */
export const readModelBytes = (name: string): Uint8Array => {
  try {
    return readFileSync(modelPath(name));
  } catch (cause) {
    throw new ModelError(name, 'cannot be read', { cause });
  }
};

/** The arrays of a shipped file. Throws a ModelError where it is missing or not what it should be. */
export const readModel = (name: string): Sections => readSections(readModelBytes(name), name);
