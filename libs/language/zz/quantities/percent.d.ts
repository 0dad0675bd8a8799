import { type Reader } from './scene.ts';
/** Per cent: "20%", "20 per cent", "between 5 and 7 percent", "5% to 7%". */
export declare const readPercent: Reader;
