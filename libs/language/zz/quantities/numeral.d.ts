import { type Amount, type Scene } from './scene.ts';
/** A number at a place, without ranges: "1,234.5", "1.2m", "twenty-three", "two dozen", "half a million", "dozens". */
export declare const readNumeral: (scene: Scene, at: number) => Amount | undefined;
/** The same, or a range: "10 to 12", "between 5 and 7", "two or three". A scale the lower end leaves out is shared. */
export declare const readAmount: (scene: Scene, at: number) => Amount | undefined;
/** Where the upper end of a range would begin. After a bare "from", "to" tells of a change, not of a range. */
export declare const rangeJoint: (scene: Scene, at: number, next: number) => number | undefined;
export declare const sharedScale: (scene: Scene, low: Amount, high: Amount) => number;
