import type { EntityType } from '@quickwire/contracts';

/** A name to be scored: by tokens of the annotated text, counted through the document. */
export interface ScoredSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
}

export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly annotated: number;
}

export type CountsByType = Readonly<Record<EntityType, Counts>>;

const NAMED: readonly EntityType[] = ['person', 'organisation', 'place'];

/** Counts exact matches of span and type in one document. */
export const countMatches = (
  annotated: readonly ScoredSpan[],
  found: readonly ScoredSpan[],
): CountsByType => {
  const keyOf = ({ first, last, type }: ScoredSpan): string => `${first} ${last} ${type}`;
  const right = new Set(annotated.map(keyOf));
  const count = (type: EntityType): Counts => {
    const ofType = found.filter((span) => span.type === type);
    return {
      right: ofType.filter((span) => right.has(keyOf(span))).length,
      found: ofType.length,
      annotated: annotated.filter((span) => span.type === type).length,
    };
  };
  return {
    person: count('person'),
    organisation: count('organisation'),
    place: count('place'),
    other: count('other'),
  };
};

export const addCounts = (all: readonly CountsByType[]): CountsByType => {
  const sum = (type: EntityType): Counts => ({
    right: all.reduce((total, counts) => total + counts[type].right, 0),
    found: all.reduce((total, counts) => total + counts[type].found, 0),
    annotated: all.reduce((total, counts) => total + counts[type].annotated, 0),
  });
  return {
    person: sum('person'),
    organisation: sum('organisation'),
    place: sum('place'),
    other: sum('other'),
  };
};

/** F1 in percent over the given types together (micro average); 0 where there is nothing to find and nothing found. */
export const f1 = (counts: CountsByType, types: readonly EntityType[] = NAMED): number => {
  const sum = (key: keyof Counts): number =>
    types.reduce((total, type) => total + counts[type][key], 0);
  return (200 * sum('right')) / Math.max(1, sum('found') + sum('annotated'));
};

/** Whether a token may not stand at the edge of a name when names are compared: marks alone, and the possessive s. */
export const isEdge = (token: string): boolean =>
  !/[\p{L}\p{N}]/u.test(token) || /^['’][sS]$/.test(token);

/** A span without edge tokens at its ends; undefined where nothing is left. */
export const trimSpan = (tokens: readonly string[], span: ScoredSpan): ScoredSpan | undefined => {
  let { first, last } = span;
  while (last > first && isEdge(tokens[last - 1]!)) last -= 1;
  while (first < last && isEdge(tokens[first]!)) first += 1;
  return last > first ? { first, last, type: span.type } : undefined;
};

/** Of spans that overlap, the longest stands; of equals the first. */
export const dropOverlaps = (spans: readonly ScoredSpan[]): readonly ScoredSpan[] => {
  const byLength = [...spans].sort(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const used = new Set<number>();
  return byLength.filter(({ first, last }) => {
    for (let at = first; at < last; at++) if (used.has(at)) return false;
    for (let at = first; at < last; at++) used.add(at);
    return true;
  });
};
