import { type Scene } from './scene.ts';
/** Whether nothing is written on to the front of a number that makes it part of a name, a code or a longer number. */
export declare const openBefore: (scene: Scene, at: number) => boolean;
/** Whether nothing is written on to the end of a number that makes it part of a name, a code or a longer number. */
export declare const openAfter: (scene: Scene, next: number) => boolean;
/** Whether the word before is a name that a number may belong to: "Flight 370", "Apollo 11". */
export declare const afterName: (scene: Scene, at: number) => boolean;
/** Whether a word in running text may be the function word a sentence begins with. */
export declare const isConnective: (word: string) => boolean;
