import { type Configuration } from './configuration.ts';
export declare const RELATION_FEATURES: number;
/** Writes the features of the relation that the top of the stack would have to `head`. */
export declare const fillRelationFeatures: (state: Configuration, head: number, dependent: number, features: Int32Array) => void;
