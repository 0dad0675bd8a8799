import type { Block } from '@quickwire/contracts';
import type { Context, Doc } from './doc.ts';
import { sentences } from './pipes/sentences.ts';
import { tokens } from './pipes/tokens.ts';

/** One step of the reading: takes a Doc, gives a new one with its layer filled. Deterministic, linear in the text. */
export interface Pipe {
  readonly name: string;
  annotate(doc: Doc): Doc;
}

/** Finds sentences and their tokens, nothing else. */
export const BASIC_PIPES: readonly Pipe[] = [sentences, tokens];

/**
 * Reads a text through pipes, in their order. Takes any string; a text without blocks is one paragraph.
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
    blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', start: 0, end: text.length }],
    sentences: [],
    mentions: [],
    quantities: [],
    entities: [],
  });
