import type { Geography } from '@quickwire/contracts';
import type { Evidence } from './evidence.ts';
import { type Place } from './gazetteer.ts';
import { type Told } from './told.ts';
/** What places a name may mean. */
export declare const candidatesOf: (name: string, kind?: Told['kind']) => {
    places: readonly Place[];
    kind: Told['kind'];
};
/** The place that one name means, from what is told of it and what else the story speaks of; nothing if it is not certain. */
export declare const resolvePlace: (name: string, told: readonly Told[], evidence: Evidence) => Geography | undefined;
