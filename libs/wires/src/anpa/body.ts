import { oneLine, type Piece } from '../text/compose.ts';
import { embargoInText } from '../text/embargo-line.ts';
import { isHoldLine } from '../text/hold-note.ts';
import { isKillNotice } from '../text/kill-notice.ts';
import { bodyPieces } from '../text-wire/body-pieces.ts';
import { keywordLine } from './keyword-line.ts';

/** The body of a message: the lines above the text that tell of it, and the text. */
export interface AnpaBody {
  readonly keywords: string | undefined;
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly notes: readonly string[];
  readonly pieces: readonly Piece[];
}

/** Typewriter marks of the format: `` and '' for quotes, _ between spaces for a dash, < and = for a line's end. */
const typeset = (line: string): string =>
  line
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/(\s)_(?=\s)/g, '$1—')
    .replace(/[<=\s]+$/, '');

const isCaret = (line: string): boolean => /^\s*\^/.test(line);
const caretText = (line: string): string =>
  oneLine(typeset(line.replace(/^\s*\^+/, '').replace(/\^+\s*$/, '')));

const isNote = (line: string): boolean =>
  /^\(?\s*(?:\$?adv(?:ance)?s?\W*\d|for use\b(?! of\b)|eds\b|editors?\b|editor's note|ap photo|photo|with\b.*photos?|note\b|correct(?:s|ion|ive)\b|advisory)/i.test(
    line,
  ) ||
  isKillNotice(line) ||
  isHoldLine(line) ||
  embargoInText(line) !== undefined;

const isByline = (line: string): boolean => /^by\s+\S/i.test(line);
const isCredit = (line: string): boolean =>
  /\bwriters?$|\bcorrespondent$|\beditor$|^\p{Lu}[\p{L} ]+ writer\b/iu.test(line);

/** `_Knowledge line` and the like end a message; they are for the desk. */
const isDeskLine = (line: string): boolean =>
  /^\W*(?:more|\(?end\)?|30|picks? ?up.*)\W*$/i.test(line.trim());

/** The part of a line without its mark; a sub-head in the text is a line with '^' too. */
const textLines = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    if (!isCaret(line)) return isDeskLine(line) ? [''] : [typeset(line)];
    const text = caretText(line);
    return /\p{L}/u.test(text) && !isDeskLine(text) ? ['', text, ''] : [''];
  });

/** Where the text begins: at the first line that is indented, else behind the lines with '^'. */
const startOfText = (lines: readonly string[]): number => {
  const indented = lines.findIndex((line) => /^(?:\t| {2,5}\S)/.test(line) && !isCaret(line));
  if (indented >= 0) return indented;
  const plain = lines.findIndex((line) => line.trim() !== '' && !isCaret(line));
  return plain < 0 ? lines.length : plain;
};

/** Takes a message's body apart. The headline is the first line that is neither keywords, byline, credit nor note. */
export const bodyOf = (lines: readonly string[], keywords: string): AnpaBody => {
  const start = startOfText(lines);
  const above = lines
    .slice(0, start)
    .map((line) => (isCaret(line) ? caretText(line) : oneLine(typeset(line))))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const own = keywordLine(keywords).keyword.toLowerCase();
  const keyed = above.find(
    (line) => /^(?:BC|AM|PM)-/.test(line) || (own !== '' && line.toLowerCase().startsWith(own)),
  );
  const others = above.filter((line) => line !== keyed);
  const byline = others.find(isByline);
  const notes = others.filter(isNote);
  const headline = others.find((line) => line !== byline && !isNote(line) && !isCredit(line));
  return {
    keywords: keyed,
    headline,
    byline,
    notes,
    pieces: bodyPieces(textLines(lines.slice(start))),
  };
};
