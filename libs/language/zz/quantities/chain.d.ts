import { type Reader } from './scene.ts';
/** Telephone numbers and other chains of numerals that are no date: "+44 20 7946 0958", "(202) 555-0142", "4-4-2". */
export declare const readChain: Reader;
