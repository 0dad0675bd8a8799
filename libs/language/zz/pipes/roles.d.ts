import type { Pipe } from '../pipeline.ts';
/** What the story calls each person and organisation, in its own words; the first it says. */
export declare const roles: Pipe;
