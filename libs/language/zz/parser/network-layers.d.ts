import type { Sections } from '../crf/sections.ts';
/** One step of a hidden sum: 1 / 512. */
export declare const STEPS = 512;
/** Rows of equal width. */
export interface Matrix {
    readonly rows: number;
    readonly width: number;
    readonly values: Float32Array;
}
export interface OutputLayer {
    /** One row a class, for hidden sums in steps. */
    readonly weights: Float32Array;
    readonly bias: Float32Array;
}
/** The network as it was learnt; `columns` says where the inputs of each kind begin in the rows of `hidden`. */
export interface NetworkLayers {
    readonly hidden: Matrix;
    readonly bias: Int32Array;
    readonly tags: Matrix;
    readonly relations: Matrix;
    readonly counts: readonly Matrix[];
    /** Given vectors with a mark that there is one, and vectors learnt for the words of the training sentences. */
    readonly fixed: Matrix;
    readonly learnt: Matrix;
    readonly columns: {
        readonly fixed: number;
        readonly learnt: number;
        readonly tags: number;
        readonly rivals: number;
        readonly relations: number;
        readonly counts: number;
    };
    readonly transition: OutputLayer;
    readonly relation: OutputLayer;
}
/** To whole steps that 16 bits hold. */
export declare const inSteps: (value: number) => number;
export declare const readLayers: (model: Sections) => NetworkLayers;
