import { oneLine, type Piece } from './compose.ts';

/**
 * Plain text to paragraphs: parted by blank lines where there are any (a single line end is then a
 * wrapped line), else by line ends.
 */
export const plainPieces = (text: string): Piece[] =>
  text
    .trim()
    .split(/\n[^\S\n]*\n/.test(text.trim()) ? /\n(?:[^\S\n]*\n)+/ : '\n')
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
