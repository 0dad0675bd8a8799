import { type Reader } from './scene.ts';
/** Parts of a whole: "half of", "three-quarters", "a third of", "one in five", "four out of 10". */
export declare const readFraction: Reader;
