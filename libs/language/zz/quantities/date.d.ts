import { type Reader, type Scene } from './scene.ts';
/** A month by name with its capital, and the place after it and its full stop. */
export declare const monthAt: (scene: Scene, at: number) => {
    month: number;
    next: number;
} | undefined;
/** Calendar dates: "Feb. 17, 2026", "17 February", "February 2026", "2026-02-17", "17/02/2026". */
export declare const readDate: Reader;
