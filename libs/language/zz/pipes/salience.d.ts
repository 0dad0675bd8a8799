import type { Pipe } from '../pipeline.ts';
/**
 * How much the story is about each entity, 0 to 1: whether the headline names it, how often the text does, how early,
 * and how often as a subject.
 */
export declare const salience: Pipe;
