import type { Sections } from '../crf/sections.ts';
import type { WordAttributes } from '../words/attributes.ts';
import type { Configuration } from './configuration.ts';
/**
 * A second opinion on a configuration: a network with one hidden layer (Chen and Manning 2014). All its inputs are looked up, so that the layer is a sum of rows of whole numbers.
 */
export interface Network {
    /** To be called before the configurations of a sentence. */
    readonly start: (words: readonly WordAttributes[], tags: Int32Array, rivals: Int32Array) => void;
    /** Scores of the transitions, in natural logarithms. */
    readonly transitions: (state: Configuration) => Float32Array;
    /** Scores of the relations of the top of the stack, in natural logarithms. */
    readonly relations: (state: Configuration) => Float32Array;
}
export declare const createNetwork: (model: Sections) => Network;
