import type { Block, Span } from '@quickwire/contracts';
import type { Sentence } from '../doc.ts';
import type { Pipe } from '../pipeline.ts';
/** A sentence's place and what it is, if not prose. */
export interface SentenceSpan extends Span {
    readonly kind?: NonNullable<Sentence['kind']>;
}
/** The sentences of one block, in order. Blanks between them belong to none; all else belongs to one. */
export declare const splitSentences: (text: string, block: Block) => readonly SentenceSpan[];
/** Sentences; none crosses a block. */
export declare const sentences: Pipe;
