import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ModelError } from './model-error.ts';
import { type ByteSource, type Sections, sectionsFrom } from './sections.ts';

const folder = new URL('../../models/', import.meta.url);

/** Where a shipped file lies. */
export const modelPath = (name: string): string => fileURLToPath(new URL(name, folder));

const CHUNK = 256 * 1024;

const use = <Result>(name: string, read: (file: number) => Result): Result => {
  try {
    const file = openSync(modelPath(name), 'r');
    try {
      return read(file);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    throw new ModelError(name, 'cannot be read', { cause });
  }
};

const sourceOf = (name: string): ByteSource => ({
  size: use(name, (file) => fstatSync(file).size),
  read: (start, end) =>
    use(name, (file) => {
      const bytes = new Uint8Array(Math.min(end, fstatSync(file).size) - start);
      let at = 0;
      while (at < bytes.length) {
        const count = readSync(file, bytes, at, bytes.length - at, start + at);
        if (count === 0) throw new Error('the file became shorter while it was read');
        at += count;
      }
      return bytes;
    }),
});

/** The arrays of a shipped file. Throws a ModelError where it is missing or not what it should be. */
export const readModel = (name: string): Sections => sectionsFrom(sourceOf(name), name);

/** SHA-256 of shipped files, one after the other, in hexadecimal. Throws a ModelError where one cannot be read. */
export const hashModels = (...names: readonly string[]): string => {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK);
  for (const name of names)
    use(name, (file) => {
      for (let count = -1; count !== 0; ) {
        count = readSync(file, chunk, 0, CHUNK, null);
        hash.update(chunk.subarray(0, count));
      }
    });
  return hash.digest('hex');
};
