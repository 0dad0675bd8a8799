import type { Quantity, QuantityModifier } from '@quickwire/contracts';
import type { Lexeme } from './lexeme.ts';
import type { Clock } from './story-clock.ts';
/** One sentence, and when and where its story was told. */
export interface Scene {
    readonly lexemes: readonly Lexeme[];
    readonly clock: Clock;
}
/** A number, or a range of them, in digits or words, before its unit. */
export interface Amount {
    readonly value: number;
    readonly upTo?: number;
    /** Index of the lexeme after it. */
    readonly next: number;
    readonly modifier?: QuantityModifier;
    /** How it is written; `short` is a scale of one letter that could be a unit: "100m". */
    readonly form: 'digits' | 'words' | 'short';
}
type WithoutPlace<Q> = Q extends Quantity ? Omit<Q, 'start' | 'end'> : never;
/** A quantity before it is known where it stands. */
export type Measured = WithoutPlace<Quantity>;
/** What was read up to `next`. Without `measured` it is known to be no quantity, or none that can be resolved: "F-16". */
export interface Reading {
    readonly next: number;
    readonly measured?: Measured;
}
/** Reads one kind of quantity that begins at a lexeme. */
export type Reader = (scene: Scene, at: number, amount: Amount | undefined) => Reading | undefined;
/** The lexeme's lower-case text; empty beyond either end. */
export declare const lowerAt: (scene: Scene, at: number) => string;
/** Whether a hyphen stands at a place, without blanks on either side. */
export declare const hyphenAt: (scene: Scene, at: number) => boolean;
/** Whether a dash between two numbers stands at a place. */
export declare const dashAt: (scene: Scene, at: number) => boolean;
/** The place after a hyphen, or the place itself where there is none. */
export declare const pastHyphen: (scene: Scene, at: number) => number;
/** Whether a word with a capital stands at a place. */
export declare const capitalAt: (scene: Scene, at: number) => boolean;
export {};
