import { type Configuration } from './configuration.ts';
export declare const TRANSITION_FEATURES: number;
/** Writes the features of the next transition. */
export declare const fillTransitionFeatures: (state: Configuration, features: Int32Array) => void;
