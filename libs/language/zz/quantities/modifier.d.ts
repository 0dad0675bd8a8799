import type { Quantity, QuantityModifier } from '@quickwire/contracts';
import type { Scene } from './scene.ts';
/** What the words around a quantity make of it; the longest phrase wins. */
export declare const modifierAt: (scene: Scene, at: number, next: number, kind: Quantity['kind']) => QuantityModifier | undefined;
