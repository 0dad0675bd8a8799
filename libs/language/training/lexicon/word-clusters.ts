import { assign, normalise, sphericalKMeans, type Vectors } from './kmeans.ts';

/** Words with the cluster of each at three sizes, one within the other. */
export interface WordClusters {
  readonly words: readonly string[];
  /** A vector of each word, one unit long. */
  readonly rows: Vectors;
  /** Fine cluster of each word. */
  readonly fine: Uint16Array;
  /** Cluster of each fine cluster, and coarse cluster of each cluster. */
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
/** Fine clusters within each cluster. */
const PARTS = 4;
/** Centres are found on the most frequent words alone: rare words have noisy vectors. */
const WORDS_FOR_CENTRES = 60_000;
const ROUNDS = 10;
const SEED = 42;

export const clusterWords = (embeddings: Embeddings): WordClusters => {
  const words = embeddings.words.filter(
    (word) => embeddings.vectors[word] !== undefined && /\p{L}/u.test(word),
  );
  const rows = vectorsOf(words, embeddings);
  const { width } = rows;
  const frequent = { width, values: rows.values.subarray(0, WORDS_FOR_CENTRES * width) };
  const centres = sphericalKMeans(frequent, CLUSTERS, ROUNDS, SEED);
  const coarseCentres = sphericalKMeans(centres, COARSE_CLUSTERS, ROUNDS * 2, SEED);
  const cluster = assign(rows, centres);
  return {
    words,
    rows,
    fine: partClusters(rows, cluster),
    cluster: Uint16Array.from({ length: CLUSTERS * PARTS }, (_, part) => Math.floor(part / PARTS)),
    coarse: assign(centres, coarseCentres),
  };
};

/** The part of each row's cluster that it is in, counted through all clusters. */
const partClusters = (rows: Vectors, cluster: Uint16Array): Uint16Array => {
  const members = Array.from({ length: CLUSTERS }, (): number[] => []);
  cluster.forEach((of, row) => {
    members[of]!.push(row);
  });
  const parts = new Uint16Array(cluster.length);
  members.forEach((own, of) => {
    if (own.length === 0) return;
    const vectors = rowsOf(rows, own);
    // By frequency, so the first are those to find centres on.
    const frequent = own.findIndex((row) => row >= WORDS_FOR_CENTRES);
    const known = frequent < PARTS ? vectors : head(vectors, frequent);
    assign(vectors, sphericalKMeans(known, PARTS, ROUNDS, SEED)).forEach((part, i) => {
      parts[own[i]!] = of * PARTS + part;
    });
  });
  return parts;
};

const rowsOf = ({ width, values }: Vectors, rows: readonly number[]): Vectors => {
  const chosen = new Float32Array(rows.length * width);
  rows.forEach((row, at) => {
    chosen.set(values.subarray(row * width, (row + 1) * width), at * width);
  });
  return { width, values: chosen };
};

const head = ({ width, values }: Vectors, rows: number): Vectors => ({
  width,
  values: values.subarray(0, rows * width),
});

const vectorsOf = (words: readonly string[], { dimensions, vectors }: Embeddings): Vectors => {
  const rows = { width: dimensions, values: new Float32Array(words.length * dimensions) };
  words.forEach((word, row) => {
    // What follows the dimensions in the package is bookkeeping of its own.
    rows.values.set(vectors[word]!.slice(0, dimensions), row * dimensions);
  });
  normalise(rows);
  return rows;
};
