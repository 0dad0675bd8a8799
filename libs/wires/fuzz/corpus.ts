import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every file below a folder but notes, in a fixed order. */
export const samplesIn = (folder: string): Sample[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(folder, path), bytes: new Uint8Array(readFileSync(path)) }));

/** The project's own sample wires: a format is fuzzed as soon as it has one. */
export const ownSamples = new URL('../../../samples/', import.meta.url).pathname;
