import type { Sentence } from '../doc.ts';
type Casing = NonNullable<Sentence['casing']>;
/**
 * The casing of a range, if it has one; `least`: how many words must bear it out. Stops reading where the
 * ordinary casing of a sentence is certain.
 */
export declare const casingOf: (text: string, start: number, end: number, least: number) => Casing | undefined;
export {};
