import type { Place } from './gazetteer.ts';

/** Which countries and subdivisions a story speaks of. */
export interface Evidence {
  /** Whether it names the country or subdivision of this code, or something in it. */
  has(code: string): boolean;
  /** Whether it names something in it. */
  hasInside(code: string): boolean;
}

const INSIDE = 'inside ';

/** What naming a place says that the story speaks of. */
export const evidenceOf = ({ kind, country, subdivision }: Place): readonly string[] => [
  country,
  ...(kind === 'country' ? [] : [INSIDE + country]),
  ...(subdivision ? [subdivision] : []),
  ...(kind === 'city' && subdivision ? [INSIDE + subdivision] : []),
];

/** Sums what all names say; what one of them means is then judged by what the others say. */
export const collectEvidence = (
  all: Iterable<readonly string[]>,
): ((own: readonly string[]) => Evidence) => {
  const counts = new Map<string, number>();
  for (const said of all) for (const code of said) counts.set(code, (counts.get(code) ?? 0) + 1);
  return (own) => {
    const others = (code: string): boolean =>
      (counts.get(code) ?? 0) > own.filter((each) => each === code).length;
    return { has: others, hasInside: (code) => others(INSIDE + code) };
  };
};
