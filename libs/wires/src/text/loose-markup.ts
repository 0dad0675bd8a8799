import { oneLine, type Piece } from './compose.ts';
import { htmlPieces } from './html-pieces.ts';
import { plainPieces } from './plain-pieces.ts';

/** Whether text that may or may not be HTML has a tag or a character reference in it. */
export const looksLikeMarkup = (text: string): boolean =>
  /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i.test(text);

/** Pieces of text whose sender does not say whether it is HTML. */
export const loosePieces = (text: string, pointer = ''): Piece[] =>
  looksLikeMarkup(text) ? htmlPieces(text, pointer) : plainPieces(text);

/** A title or a name as one line, whether it was written as HTML or not; undefined when it says nothing. */
export const looseLine = (text: string | undefined, pointer = ''): string | undefined => {
  if (text === undefined) return undefined;
  const line = oneLine(
    looksLikeMarkup(text)
      ? htmlPieces(text, pointer)
          .map((piece) => piece.text)
          .join(' ')
      : text,
  );
  return line === '' ? undefined : line;
};
