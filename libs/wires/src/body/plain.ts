import type { Piece } from './body.ts';

/** A short line without an end, in title case: a sub-head of a plain text. */
export const looksLikeHeading = (line: string): boolean => {
  const words = line.split(/\s+/);
  if (words.length > 9 || line.length > 80 || /[.!?…,;:"”]$/.test(line)) return false;
  const content = words.filter((word) => /^\p{L}/u.test(word) && word.length > 3);
  return content.length > 0 && content.every((word) => /^\p{Lu}/u.test(word));
};

/** Paragraphs of a plain text: parted by blank lines where there are any, else by line ends. */
export const plainPieces = (text: string): readonly Piece[] => {
  const parts = /\n\s*\n/.test(text) ? text.split(/\n\s*\n/) : text.split('\n');
  return parts
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .map((part) => ({ kind: looksLikeHeading(part) ? 'heading' : 'paragraph', text: part }));
};
