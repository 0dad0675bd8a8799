import type { Sentence, Token } from '../doc.ts';
import type { PeopleOfSentence } from './people-of-sentence.ts';
/** A stretch of tokens: `first` inclusive, `last` exclusive. */
export interface Phrase {
    readonly first: number;
    readonly last: number;
    /** Its head noun. */
    readonly head: number;
}
export type IsRole = (word: string) => boolean;
/**
 * The phrase that says what someone is, right before the name: "Kremlin spokesperson", "Putin’s special envoy".
 * `name`: its first token.
 */
export declare const phraseBefore: ({ tokens }: Sentence, name: number, people: PeopleOfSentence, isRole: IsRole) => Phrase | undefined;
/** The words of a phrase as the text has them; where it heads a list of names, its head in the singular. */
export declare const phraseText: (text: string, { tokens }: Sentence, { first, last, head }: Phrase, distributed: boolean) => string;
export declare const isPlural: (token: Token | undefined) => boolean;
export declare const startsWithArticle: (token: Token | undefined) => boolean;
