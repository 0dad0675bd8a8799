const BEGIN = '<!-- figures -->\n';
const END = '<!-- /figures -->\n';

/**
 * A document with its figures put anew between their two marks.
 * @throws {Error} for a document that lacks a mark, or has the last before the first
 */
export const putFigures = (document: string, figures: string): string => {
  const begin = document.indexOf(BEGIN);
  if (begin < 0) throw new Error(`put a line ${BEGIN.trim()} where the figures are to begin`);
  const end = document.indexOf(END, begin);
  if (end < 0)
    throw new Error(`put a line ${END.trim()} where the figures end, behind ${BEGIN.trim()}`);
  return `${document.slice(0, begin)}${BEGIN}${figures}\n${document.slice(end)}`;
};
