import type { Block } from '@quickwire/contracts';

/** A stretch of text and what it is, before it has a place. */
export interface Piece {
  readonly kind: Block['kind'];
  readonly text: string;
}

/** The text of a story with its blocks. */
export interface Body {
  readonly text: string;
  readonly blocks: readonly Block[];
}

const GAP = '\n\n';

/** Puts pieces one after the other, parted by a blank line, and notes where each lies. Empty ones go. */
export const joinPieces = (pieces: readonly Piece[]): Body => {
  let text = '';
  const blocks: Block[] = [];
  for (const piece of pieces) {
    const trimmed = piece.text.replace(/[ \t]*\n[ \t\n]*/g, '\n').trim();
    if (trimmed === '') continue;
    if (text !== '') text += GAP;
    blocks.push({ kind: piece.kind, start: text.length, end: text.length + trimmed.length });
    text += trimmed;
  }
  return { text, blocks };
};
