import type { Token } from '../doc.ts';

/** A token, or a part of one: names begin and end within words with hyphens ("Oslo-based", "Norway-Sweden"). */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of its token in the sentence. */
  readonly token: number;
}

/** The pieces of a sentence in order: words with hyphens and a capital are cut at their hyphens, which are pieces too. */
export const piecesOf = (tokens: readonly Token[]): readonly Piece[] => {
  const pieces: Piece[] = [];
  tokens.forEach(({ text, start, end }, token) => {
    if (text.length < 2 || !text.includes('-') || !/\p{Lu}/u.test(text))
      pieces.push({ text, start, end, token });
    else
      for (const { 0: part, index } of text.matchAll(/-|[^-]+/g))
        pieces.push({
          text: part,
          start: start + index,
          end: start + index + part.length,
          token,
        });
  });
  return pieces;
};
