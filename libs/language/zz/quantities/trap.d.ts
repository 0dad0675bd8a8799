import { type Reader } from './scene.ts';
/** Numbers that are no quantities, though they look it: labels, street numbers, dates of attack, "24/7". */
export declare const readTrap: Reader;
