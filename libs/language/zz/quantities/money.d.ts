import { type Reader } from './scene.ts';
/** Money: "$1.5 billion", "£20bn", "1.2m euros", "Rs 500 crore", "$10 to $12". Names several countries share need a dateline. */
export declare const readMoney: Reader;
