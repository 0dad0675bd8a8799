import { type Scene } from './scene.ts';
export type Tense = 'past' | 'future';
export declare const isPast: (word: string) => boolean;
/**
 * Whether what the sentence says of the place lies before or after its telling: by the verb right after it, else the
 * nearest before, else the first after.
 */
export declare const tenseAt: (scene: Scene, at: number, next: number) => Tense | undefined;
