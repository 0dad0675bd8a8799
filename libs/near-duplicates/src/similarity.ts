import {
  ANCHORS_KEPT,
  LEAD_HASHES,
  SHINGLES_KEPT,
  type Signature,
  WHOLE_HASHES,
} from './signature.ts';
import { containment, overlapOf, resemblance, type Sketch } from './sketch.ts';

/** How many each of two texts has, at least, and the share of them that both have. */
export interface Agreement {
  readonly of: number;
  readonly share: number;
}

/** How two texts agree. Each figure is 0 to 1 and the same whichever comes first. */
export interface Similarity {
  /** Jaccard's resemblance of their shingles. */
  readonly resemblance: number;
  /** The share of the shorter one's shingles that the longer one has too. */
  readonly containment: number;
  /** Resemblance of their beginnings. */
  readonly lead: number;
  /** The share of the one's figures, and of its names, that the other has too. */
  readonly figures: Agreement;
  readonly names: Agreement;
  /** Whether the first day of the week that they name is another. */
  readonly otherDay: boolean;
  /** Of a hundred words of the one with more numbers, how many are. */
  readonly numeric: number;
  /** Words of the shorter one. */
  readonly words: number;
}

const agreement = (a: Sketch, b: Sketch): Agreement => ({
  of: Math.min(a.length, b.length),
  share: containment(overlapOf(a, b, ANCHORS_KEPT)),
});

const leadResemblance = (a: Signature, b: Signature): number => {
  let equal = 0;
  for (let at = WHOLE_HASHES; at < WHOLE_HASHES + LEAD_HASHES; at++)
    if (a.minHashes[at] === b.minHashes[at]) equal++;
  return equal / LEAD_HASHES;
};

/** How two texts agree, by what was kept of them. */
export const similarity = (a: Signature, b: Signature): Similarity => {
  const overlap = overlapOf(a.shingles, b.shingles, SHINGLES_KEPT);
  return {
    resemblance: resemblance(overlap),
    containment: containment(overlap),
    lead: leadResemblance(a, b),
    figures: agreement(a.figures, b.figures),
    names: agreement(a.names, b.names),
    otherDay: a.day !== 0 && b.day !== 0 && a.day !== b.day,
    numeric: Math.max(a.numeric, b.numeric),
    words: Math.min(a.words, b.words),
  };
};
