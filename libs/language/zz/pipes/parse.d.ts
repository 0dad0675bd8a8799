import type { Pipe } from '../pipeline.ts';
/**
 * The dependencies of each sentence: one head a token, one root a sentence, no cycle. Needs the tags pipe before it. Throws where the model cannot be read.
 */
export declare const parse: Pipe;
