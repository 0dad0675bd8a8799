import { type Reader } from './scene.ts';
/** Ordinals that order something: "21st", "the second attempt", "finished third". Names and idioms are left out. */
export declare const readOrdinal: Reader;
