import type { Block } from '@quickwire/contracts';
import type { Context, Doc } from './doc.ts';
import { blocks as findBlocks } from './pipes/blocks.ts';
import { sentences } from './pipes/sentences.ts';
import { tokens } from './pipes/tokens.ts';

/** One step of the reading: takes a Doc, gives a new one with its layer filled. Deterministic, linear in the text. */
export interface Pipe {
  readonly name: string;
  annotate(doc: Doc): Doc;
}

/** Finds blocks where none are given, sentences and their tokens, nothing else. */
export const BASIC_PIPES: readonly Pipe[] = [findBlocks, sentences, tokens];

/**
 * Reads a text through pipes, in their order. Takes any string, with its blocks or with none.
 */
export const analyse = (
  text: string,
  blocks: readonly Block[],
  context: Context = {},
  pipes: readonly Pipe[] = BASIC_PIPES,
): Doc =>
  pipes.reduce<Doc>((doc, pipe) => pipe.annotate(doc), {
    text,
    context,
    blocks,
    sentences: [],
    mentions: [],
    quantities: [],
    entities: [],
  });
