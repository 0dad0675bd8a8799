import type { Pipe } from '../pipeline.ts';
/** Puts the mentions of one person, organisation or place together. How: see the README. */
export declare const names: Pipe;
