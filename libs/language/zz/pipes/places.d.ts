import type { Pipe } from '../pipeline.ts';
/** Gives each place its country, subdivision and coordinates where they are certain. How: see the README. */
export declare const places: Pipe;
