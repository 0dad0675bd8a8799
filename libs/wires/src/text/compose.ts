import type { Block } from '@quickwire/contracts';

/** A stretch of text before it has a place in the whole. */
export interface Piece {
  readonly kind: Block['kind'];
  readonly text: string;
}

/** White space that is not one blank between two words. */
const LOOSE = /^\s|\s$|\s\s|[^\S ]/;

/** Any run of white space as one space. No piece contains a line end, so '\n\n' parts blocks and nothing else. */
export const oneLine = (text: string): string =>
  LOOSE.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

/** Joins the pieces by one blank line; gives the text and where each piece lies in it. */
export const compose = (pieces: readonly Piece[]): { text: string; blocks: Block[] } => {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const piece of pieces) {
    const text = oneLine(piece.text);
    if (text === '') continue;
    blocks.push({ kind: piece.kind, start, end: start + text.length });
    texts.push(text);
    start += text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks };
};
