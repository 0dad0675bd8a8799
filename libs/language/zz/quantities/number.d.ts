import { type Reader } from './scene.ts';
/** Numbers with their measure or what they count: "30 km", "6.2-magnitude", "200 people", "1,234.5". */
export declare const readNumber: Reader;
