import { type Scores } from './parser.ts';
/** By how much a transition scores better than the next best one that may be taken. */
export declare const leadOfTransition: (scores: Scores, allowed: number, taken: number) => number;
/** By how much a relation scores better than the next best one. */
export declare const leadOfRelation: (scores: Scores, taken: number) => number;
