import { assign, normalise, sphericalKMeans, type Vectors } from './kmeans.ts';

/** Words with the cluster of each, and the coarse cluster that each cluster belongs to. */
export interface WordClusters {
  readonly words: readonly string[];
  readonly cluster: Uint16Array;
  readonly coarse: Uint16Array;
}

export interface Embeddings {
  readonly dimensions: number;
  /** By frequency, most frequent first. */
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[] | undefined>>;
}

const CLUSTERS = 1024;
const COARSE_CLUSTERS = 128;
/** Centres are found on the most frequent words alone: rare words have noisy vectors. */
const WORDS_FOR_CENTRES = 60_000;
const WORDS_KEPT = 130_000;
const ROUNDS = 10;
const SEED = 42;

export const clusterWords = (embeddings: Embeddings): WordClusters => {
  const words = embeddings.words
    .filter((word) => embeddings.vectors[word] !== undefined && /\p{L}/u.test(word))
    .slice(0, WORDS_KEPT);
  const rows = vectorsOf(words, embeddings);
  const { width } = rows;
  const frequent = { width, values: rows.values.subarray(0, WORDS_FOR_CENTRES * width) };
  const centres = sphericalKMeans(frequent, CLUSTERS, ROUNDS, SEED);
  const coarseCentres = sphericalKMeans(centres, COARSE_CLUSTERS, ROUNDS * 2, SEED);
  return { words, cluster: assign(rows, centres), coarse: assign(centres, coarseCentres) };
};

const vectorsOf = (words: readonly string[], { dimensions, vectors }: Embeddings): Vectors => {
  const rows = { width: dimensions, values: new Float32Array(words.length * dimensions) };
  words.forEach((word, row) => {
    // What follows the dimensions in the package is bookkeeping of its own.
    rows.values.set(vectors[word]!.slice(0, dimensions), row * dimensions);
  });
  normalise(rows);
  return rows;
};
