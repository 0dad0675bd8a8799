import type { Scorer } from '../linear/scorer.ts';
import { type Templates } from '../linear/templates.ts';
import type { WordAttributes } from '../words/attributes.ts';
import type { TagLexicon } from './lexicon.ts';
/** Learns from the scores of the fine tags of one word; gives the index of the tag to go on with. */
export type TagTeacher = (position: number, scores: Int32Array | Float32Array, features: Int32Array) => number;
/** No other tag came near. */
export declare const NO_RIVAL = -1;
/**
 * One pass over a sentence from left to right: writes the index of a fine tag for each word to `tags`. `guess` has the tags of the pass before, if there was one. `rivals` gets the tags that came near, or `NO_RIVAL`.
 */
export type TagPass = (words: readonly WordAttributes[], tags: Int32Array, guess?: Int32Array, rivals?: Int32Array) => void;
export declare const createTagPass: (scorer: Scorer, templates: Templates, lexicon: TagLexicon, teacher?: TagTeacher) => TagPass;
