import type { Block } from '@quickwire/contracts';
import type { Pipe } from '../pipeline.ts';
/**
 * The blocks of a bare text. Blank lines part paragraphs; where there are none, each line is one. A short line in
 * capitals or Title-Case without a stop is a heading, but for the last, which has nothing to head.
 */
export declare const findBlocks: (text: string) => readonly Block[];
/** Paragraphs, headings and list items of a text that came without blocks. */
export declare const blocks: Pipe;
