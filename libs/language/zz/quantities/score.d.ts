import { type Reader } from './scene.ts';
/**
 * Scores and votes in digits: "3-1", "7-6 (5)", "52-48". Where the lower number stands first, or both are the same, a
 * word of play or voting must be near: else it may be a range.
 */
export declare const readScore: Reader;
