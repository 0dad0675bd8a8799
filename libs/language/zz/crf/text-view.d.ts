import { type CaseMode } from './case-mode.ts';
import { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Word } from './words.ts';
/** A text as the features see it. Holds until the next text is read. */
export interface TextView {
    readonly sentences: readonly (readonly Word[])[];
    readonly modes: readonly CaseMode[];
    readonly evidence: Evidence;
    readonly lexicon: Lexicon;
}
/** Reads texts one after the other; words seen before are not looked at again. */
export declare class TextReader {
    #private;
    constructor(lexicon: Lexicon);
    /** How many lower-case forms the words have that are known now. */
    get formCount(): number;
    read(text: readonly (readonly {
        readonly text: string;
    }[])[]): TextView;
}
