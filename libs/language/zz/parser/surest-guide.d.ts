import type { Scorer } from '../linear/scorer.ts';
import type { Network } from './network.ts';
import { type Guide } from './parser.ts';
/** How the linear scores and the network's are weighed. Chosen on the development parts of the treebanks. */
export interface Mixture {
    /** What one unit of the linear scores weighs beside the network's natural logarithms. */
    readonly transitionWeight: number;
    readonly relationWeight: number;
    /** With a larger lead than this, in linear units, the linear model decides alone: that is most of the time. */
    readonly transitionGate: number;
    readonly relationGate: number;
}
/** Takes what the linear models find best, and notes by how much, in their own units. */
export declare const createLinearGuide: (transitions: Scorer, relations: Scorer) => Guide;
/** Takes what the linear models and the network together find best, and notes by how much, in natural logarithms. */
export declare const createMixedGuide: (transitions: Scorer, relations: Scorer, network: Network, { transitionWeight, relationWeight, transitionGate, relationGate }: Mixture) => Guide;
