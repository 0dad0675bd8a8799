import type { Block } from '@quickwire/contracts';
import type { Context, Doc } from './doc.ts';
/** One step of the reading: takes a Doc, gives a new one with its layer filled. Deterministic, linear in the text. */
export interface Pipe {
    readonly name: string;
    annotate(doc: Doc): Doc;
}
/** Finds blocks where none are given, sentences and their tokens, nothing else. */
export declare const BASIC_PIPES: readonly Pipe[];
/**
 * Reads a text through pipes, in their order. Takes any string, with its blocks or with none.
 */
export declare const analyse: (text: string, blocks: readonly Block[], context?: Context, pipes?: readonly Pipe[]) => Doc;
