import { ANCHORS_KEPT, SHINGLES_KEPT, type Signature } from './signature.ts';
import { containment, overlapOf, resemblance, type Sketch } from './sketch.ts';

/** How two texts agree. Each figure is 0 to 1 and the same whichever comes first. */
export interface Similarity {
  /** Jaccard's resemblance of their shingles. */
  readonly resemblance: number;
  /** The share of the shorter one's shingles that the longer one has too. */
  readonly containment: number;
  /** The same of their numbers and names; undefined where one has none. */
  readonly numbers: number | undefined;
  readonly names: number | undefined;
  /** Both name days or months, and not one of them is the same. */
  readonly otherDays: boolean;
  /** Words of the shorter one. */
  readonly words: number;
}

const agreement = (a: Sketch, b: Sketch): number | undefined =>
  a.length === 0 || b.length === 0 ? undefined : containment(overlapOf(a, b, ANCHORS_KEPT));

/** How two texts agree, by what was kept of them. */
export const similarity = (a: Signature, b: Signature): Similarity => {
  const overlap = overlapOf(a.shingles, b.shingles, SHINGLES_KEPT);
  return {
    resemblance: resemblance(overlap),
    containment: containment(overlap),
    numbers: agreement(a.numbers, b.numbers),
    names: agreement(a.names, b.names),
    otherDays: a.days !== 0 && b.days !== 0 && (a.days & b.days) === 0,
    words: Math.min(a.words, b.words),
  };
};
