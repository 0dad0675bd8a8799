import { type Reader } from './scene.ts';
/** Years and spans of them: "in 2019", "2019-2021", "2014/15", "the 1990s", "from 2005 to 2009". */
export declare const readYear: Reader;
