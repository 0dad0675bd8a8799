import { bandsOf, isSameStory, type Similarity, signatureOf, similarity } from '../src/index.ts';
import type { Thresholds } from '../src/same-story.ts';
import type { Pair } from './pairs.ts';

/** A pair as the index would see it; `found` is absent where a text is too short or the two share no bucket. */
export interface Measured extends Pick<Pair, 'kind' | 'same' | 'ids'> {
  readonly found: Similarity | undefined;
}

export const measure = ({ kind, same, ids, a, b }: Pair): Measured => {
  const first = signatureOf(a);
  const second = signatureOf(b);
  const bands = new Set(first ? bandsOf(first) : []);
  const meet = second && bandsOf(second).some((band) => bands.has(band));
  return { kind, same, ids, found: first && meet ? similarity(first, second) : undefined };
};

/** How many pairs of a kind there are, and how many are linked. */
export interface Count {
  readonly kind: string;
  readonly same: boolean;
  readonly pairs: number;
  readonly linked: number;
}

export const isLinked = ({ found }: Measured, thresholds?: Thresholds): boolean =>
  found !== undefined && isSameStory(found, thresholds);

/** Counts by kind, those of the same story first. */
export const countsOf = (
  measured: readonly Measured[],
  thresholds?: Thresholds,
): readonly Count[] => {
  const byKind = Map.groupBy(measured, ({ kind }) => kind);
  return [...byKind]
    .map(([kind, pairs]) => ({
      kind,
      same: pairs[0]!.same,
      pairs: pairs.length,
      linked: pairs.filter((pair) => isLinked(pair, thresholds)).length,
    }))
    .sort((a, b) => Number(b.same) - Number(a.same));
};

/** Of all links the share that is right, and of all pairs that should be linked the share that is. */
export const scoreOf = (
  counts: readonly Count[],
): { readonly precision: number; readonly recall: number; readonly wrong: number } => {
  const sum = (same: boolean, what: 'pairs' | 'linked'): number =>
    counts.filter((count) => count.same === same).reduce((total, count) => total + count[what], 0);
  const right = sum(true, 'linked');
  const wrong = sum(false, 'linked');
  return { precision: right / (right + wrong), recall: right / sum(true, 'pairs'), wrong };
};
