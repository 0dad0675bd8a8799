import { mix } from './hash.ts';
import type { Signature } from './signature.ts';

/** MinHashes in a band: two texts of resemblance s share one with probability s to this power. */
const ROWS = 2;

/**
 * Names of the buckets that a text falls into: near-duplicates share at least one with high probability (locality-sensitive hashing,
 * Indyk & Motwani 1998).
 */
export const bandsOf = ({ minHashes }: Pick<Signature, 'minHashes'>): readonly string[] => {
  const bands: string[] = [];
  for (let at = 0; at < minHashes.length; at += ROWS) {
    let hash = at;
    for (const value of minHashes.subarray(at, at + ROWS)) hash = mix(hash ^ value) + 1;
    bands.push(`${(at / ROWS).toString(36)}.${mix(hash).toString(36)}`);
  }
  return bands;
};
