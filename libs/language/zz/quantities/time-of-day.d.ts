import { type Reader } from './scene.ts';
/** Times of day: "6:30 p.m. EST", "0900 GMT", "noon", "10 a.m. local time", "from 8 to 10 a.m.". */
export declare const readTimeOfDay: Reader;
