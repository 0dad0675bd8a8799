import type { Place } from './gazetteer.ts';
/** Which countries and subdivisions a story speaks of. */
export interface Evidence {
    /** Whether it names the country or subdivision of this code, or something in it. */
    has(code: string): boolean;
    /** Whether it names something in it. */
    hasInside(code: string): boolean;
}
/** What naming a place says that the story speaks of. */
export declare const evidenceOf: ({ kind, country, subdivision }: Place) => readonly string[];
/** Sums what all names say; what one of them means is then judged by what the others say. */
export declare const collectEvidence: (all: Iterable<readonly string[]>) => ((own: readonly string[]) => Evidence);
