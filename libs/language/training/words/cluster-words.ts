import { hashText } from '../../src/model/hash.ts';
import { encodeKeys } from '../../src/model/keys.ts';
import { createRandom } from '../random.ts';
import type { Embeddings } from './embeddings.ts';
import { kMeans } from './k-means.ts';

const FINE = 1024;
const COARSE = 128;
const ROUNDS = 10;
/** Rare words follow where the common ones have drawn the borders. */
const SAMPLE = 40_000;

/** The sections of a model file that hold the word clusters: two levels, the coarse one made of the fine one's centroids. */
export const clusterSections = ({
  words,
  vectors,
  dimensions,
}: Embeddings): ReadonlyMap<string, Uint8Array> => {
  const random = createRandom(1);
  const fine = kMeans(vectors, dimensions, FINE, SAMPLE, ROUNDS, random);
  const coarse = kMeans(fine.centroids, dimensions, COARSE, FINE, ROUNDS, random);
  const byKey = new Map<number, number>();
  // The more common of two words with one hash keeps it.
  words.forEach((word, row) => {
    const key = hashText(word) >>> 0;
    if (!byKey.has(key)) byKey.set(key, fine.assignment[row]!);
  });
  const keys = Uint32Array.from(byKey.keys()).sort();
  return new Map([
    ['cluster.keys', encodeKeys(keys)],
    ['cluster.fine', new Uint8Array(Uint16Array.from(keys, (key) => byKey.get(key)!).buffer)],
    ['cluster.coarse', Uint8Array.from(coarse.assignment)],
  ]);
};
