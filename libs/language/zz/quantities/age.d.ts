import { type Reader } from './scene.ts';
/** Ages: "12-year-old", "34 years old", "aged 34", "Ada Moe, 34,", "in her 30s". */
export declare const readAge: Reader;
