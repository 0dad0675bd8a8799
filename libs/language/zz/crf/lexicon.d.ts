import type { Sections } from './sections.ts';
/** What the gazetteers say a phrase may be; the place in this list is its bit. */
export declare const PHRASE_KINDS: readonly ['first-name', 'last-name', 'person', 'profession', 'honorific', 'country', 'city', 'region', 'place', 'organisation', 'team', 'demonym', 'time', 'currency'];
export type PhraseKind = (typeof PHRASE_KINDS)[number];
/** What is known of words before a text is read: clusters of words used alike, and phrases of known kinds. Words in lower case, by hash. */
export interface Lexicon {
    /** Cluster of a word, from 0; -1 where it is unknown. */
    cluster(wordHash: number): number;
    coarse(cluster: number): number;
    /** How many words the longest phrase has that begins with this word; 0 where none does. */
    longestFrom(wordHash: number): number;
    /** Bits of PHRASE_KINDS; 0 where the phrase is unknown. */
    kindsOf(phraseHash: number): number;
}
/** Hash of a phrase from those of its words: begin with the first, extend by each that follows. */
export declare const extendPhrase: (phraseHash: number, wordHash: number) => number;
export declare const hashPhrase: (words: readonly string[]) => number;
export declare const lexiconOf: (sections: Sections) => Lexicon;
