import type { Span } from '@quickwire/contracts';
/** A line without the blanks around it. */
export interface Line extends Span {
    /** Whether a blank line stands before it. */
    readonly gap: boolean;
}
/** The lines of a range that hold more than blanks. */
export declare const linesOf: (text: string, start: number, end: number) => readonly Line[];
export declare const isListItem: (text: string, { start, end }: Span) => boolean;
/** Whether it is short, without a stop at its end, and in capitals or Title-Case. */
export declare const isHeadingLine: (text: string, line: Span) => boolean;
/**
 * Lines put together to what was written in one go. A line end parts where a blank line, a list mark or a heading
 * says so, or where it stands though the next word, which begins a sentence, would have fitted in.
 */
export declare const joinLines: (text: string, lines: readonly Line[]) => readonly Span[];
