import { blocks as findBlocks } from './pipes/blocks.js';
import { sentences } from './pipes/sentences.js';
import { tokens } from './pipes/tokens.js';
/** Finds blocks where none are given, sentences and their tokens, nothing else. */
export const BASIC_PIPES = [findBlocks, sentences, tokens];
/**
 * Reads a text through pipes, in their order. Takes any string, with its blocks or with none.
 */
export const analyse = (text, blocks, context = {}, pipes = BASIC_PIPES) => pipes.reduce((doc, pipe) => pipe.annotate(doc), {
    text,
    context,
    blocks,
    sentences: [],
    mentions: [],
    quantities: [],
    entities: [],
});
