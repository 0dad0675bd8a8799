import { type Scene } from './scene.ts';
export declare const isPlural: (word: string) => boolean;
/**
 * The noun a number counts, as the text has it: the first plural after it that no function word or mark cuts off, or
 * the noun joined to it: "23 British soldiers", "12-member". Undefined where none is certain.
 */
export declare const countedNoun: (scene: Scene, next: number) => string | undefined;
/** Whether "one" is a number here: right before a noun that news counts. */
export declare const isCountedOne: (scene: Scene, at: number) => boolean;
