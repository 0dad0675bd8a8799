import type { Token } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
/**
 * The tokens between two offsets, in order: each character but blanks lies in exactly one. As in the English
 * treebanks of Universal Dependencies, but for hyphens, which part a word only where a name may end.
 */
export declare const tokenize: (text: string, start: number, end: number) => readonly Token[];
/** Words, numbers and marks of every sentence. */
export declare const tokens: Pipe;
