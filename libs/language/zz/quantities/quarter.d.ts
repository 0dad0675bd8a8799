import { type Reader } from './scene.ts';
/** "fourth quarter" and "first half" of a year: the one written, else, of a quarter in talk of business, the latest that was over. */
export declare const readQuarter: Reader;
