import type { Sections } from '../crf/sections.ts';
import type { WordAttributes } from '../words/attributes.ts';
import { type TagPass } from './tag-pass.ts';
/** A fine tag: the universal part of speech with the Penn Treebank tag, which the parser sees as one. */
export interface FineTag {
    readonly tag: string;
    readonly penn: string;
}
/**
 * Writes the index of the fine tag of each word, and of the one that came near or `NO_RIVAL`, to arrays at least as long as the sentence.
 */
export type Tagger = (words: readonly WordAttributes[], tags: Int32Array, rivals: Int32Array) => void;
/** Two passes: the second sees what the first made of the words to the right. */
export declare const composeTagger: (first: TagPass, second: TagPass) => Tagger;
/** "VERB VBZ". */
export declare const nameOf: ({ tag, penn }: FineTag) => string;
export declare const fineTagOf: (name: string) => FineTag;
/** The fine tags that a model knows, by their index. */
export declare const fineTagsOf: (model: Sections) => readonly FineTag[];
export declare const readTagger: (model: Sections) => Tagger;
