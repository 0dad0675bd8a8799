import type { Pipe } from '../pipeline.ts';
/** Universal parts of speech and Penn Treebank tags of the tokens, from the shipped model. Throws where it cannot be read. */
export declare const tags: Pipe;
