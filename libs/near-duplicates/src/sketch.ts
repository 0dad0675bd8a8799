/** The smallest hashes of a set, ascending, each once (Broder 1997). All of it where the set is no larger than the sketch. */
export type Sketch = Uint32Array;

/** The sketch of hashes that may repeat. */
export const sketchOf = (hashes: Uint32Array, size: number): Sketch => {
  const sorted = hashes.toSorted();
  const kept: number[] = [];
  for (const hash of sorted) {
    if (kept.length >= size) break;
    if (hash !== kept.at(-1)) kept.push(hash);
  }
  return Uint32Array.from(kept);
};

/** What two sketches say of their sets: estimates from the hashes that both would have kept. */
export interface Overlap {
  /** Hashes of the one or the other in the range that both cover. */
  readonly first: number;
  readonly second: number;
  readonly shared: number;
}

/** Counts only below the smaller of the two bounds: above it a full sketch says nothing. */
export const overlapOf = (a: Sketch, b: Sketch, size: number): Overlap => {
  const bound = Math.min(
    a.length >= size ? (a.at(-1) as number) : 0xffffffff,
    b.length >= size ? (b.at(-1) as number) : 0xffffffff,
  );
  let first = 0;
  let second = 0;
  let shared = 0;
  while (true) {
    const x = a[first] ?? Number.POSITIVE_INFINITY;
    const y = b[second] ?? Number.POSITIVE_INFINITY;
    if (Math.min(x, y) > bound) return { first, second, shared };
    if (x === y) shared++;
    if (x <= y) first++;
    if (y <= x) second++;
  }
};

/** Jaccard's resemblance, 0 to 1. */
export const resemblance = ({ first, second, shared }: Overlap): number =>
  shared === 0 ? 0 : shared / (first + second - shared);

/** The share of the smaller set that the larger one has too, 0 to 1. */
export const containment = ({ first, second, shared }: Overlap): number =>
  shared === 0 ? 0 : shared / Math.min(first, second);
