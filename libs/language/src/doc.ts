import type { Block } from '@quickwire/contracts';
import { splitSentences } from './sentences.ts';
import { tokenize } from './tokens.ts';

/** A token: a word, a number or a mark, by its place in the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
}

/** A sentence by its place in the text; `block` is the index of the block it lies in. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly tokens: readonly Token[];
}

/** A text with what is known of it. Every offset counts UTF-16 units of `text`. Immutable. */
export interface Doc {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order; a heading is one sentence. */
  readonly sentences: readonly Sentence[];
}

/** Finds sentences and tokens. Takes any string; linear in its length. */
export const analyse = (text: string, blocks: readonly Block[]): Doc => {
  const covered =
    blocks.length > 0 ? blocks : [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const sentences = covered.flatMap((block, index) =>
    splitSentences(text, block).map(({ start, end }) => ({
      start,
      end,
      block: index,
      tokens: tokenize(text, start, end),
    })),
  );
  return { text, blocks: covered, sentences };
};
