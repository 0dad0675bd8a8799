import { isToEditors } from './addressed.ts';
import type { Piece } from './compose.ts';

/** What stands around a story's text: links and calls of the page, notes to editors, pictures, credits. */
type Furniture = 'page' | 'note' | 'picture' | 'credit';

/** No paragraph over this length, in characters, is furniture. */
const LONGEST = 400;

const links =
  'read more|see also|also read|read also|read next|related(?: stor(?:y|ies)| articles?| coverage)?|more on this(?: story)?|watch(?: live)?|listen';
const PAGE: readonly RegExp[] = [
  /^(?:advertisements?|sponsored(?: content)?|(?:story|article) continues below(?: (?:this )?advertisement)?|skip advertisement|continue reading|read more|see also|related(?: stories| articles| coverage)?|share this(?: story| article)?)\W*$/iu,
  new RegExp(String.raw`^(?:${links.toUpperCase()})\s*(?:[:|»>]|[-–—]+\s)`, 'u'),
  // In small letters it may begin a sentence: a link has no full stop.
  new RegExp(String.raw`^(?:${links})\s*(?:[:|»>]|[-–—]+\s)(?!.*[.…]["”’)]*$)`, 'iu'),
  /^you must (?:register|log ?in)\b.*\bto (?:post a )?comment\.?$/iu,
  /^(?:sign up (?:for|to)|subscribe to) (?:our|my) /iu,
  /^follow (?:us|@\w+) on /iu,
  /^click here (?:to|for)\b/iu,
  /^(?:first |last )?(?:published|updated|posted)(?: on| at)?\s*:?\s+(?=\D{0,20}\d)[^.!?]{1,50}$/iu,
];

const PICTURE: readonly RegExp[] = [
  /^(?:FILE|PHOTOS?|PICTURES?)\s*(?::|[-–—]+\s)/u,
  /^FILE (?:PHOTO|PICTURE|IMAGE)\b/u,
  /^(?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Pp]hotograph)s?(?::\s| (?:by|courtesy of|credit:?) \p{Lu})/u,
  /^\(?(?:AP|AFP|EPA|Reuters|Getty) (?:Photo|Images?)\b/u,
  /^\[\d{1,3}\/\d{1,3}\]/u,
  /^Image (?:caption|source|credit)\b/u,
  /^\((?:[Pp]hoto|[Pp]icture|[Ii]mage)\b[^()]*\)$/u,
];

const CREDIT: readonly RegExp[] = [
  /^\(?(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Tt]ranslated)(?: and \p{Ll}+)? by \p{Lu}/u,
  /^[^.!?;]{3,200} contributed to this (?:report|story|article)\.?$/iu,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d))/iu,
];

const part =
  'para(?:graph)?s?|grafs?|headline|title|slug|dateline|byline|lead|sentence|spelling|name|age|date|day|month|year|figures?|numbers?|quotes?|comments?|attribution|typo|captions?|details?|background|links?|throughout|with|in|to|that';
const NOTE: readonly RegExp[] = [
  new RegExp(String.raw`^corrects\b.*\b(?:${part})\b`, 'iu'),
  // "Updates with photographs are due": a sentence that begins so has a verb of its own.
  new RegExp(
    String.raw`^(?:adds|updates|recasts|refiles|repeats|removes|deletes|fixes|clarifies|restores|inserts|rewrites)\b(?!.*\b(?:is|are|was|were|will|would|can|could|may|has|have|had|said|says)\b).*\b(?:${part})\b`,
    'iu',
  ),
  /^corrected version\b/iu,
  /^corrections?\s*(?::|[-–—]+\s).*\b(?:version|story|article|headline|misstated|misspelled|misidentified)\b/iu,
  /^an? (?:earlier|previous) version of this (?:story|article|report|item|headline)\b/iu,
  /^this (?:story|article|item|version|report) (?:corrects|has been corrected)\b/iu,
  /^this is a (?:developing|breaking)(?: news)? story\b/iu,
  /^this (?:story|article|item) (?:has been|was) (?:updated|revised|amended|edited|first published|originally published)\b/iu,
];
/** Whom a note is for, before its colon. "Editor:" may be one who speaks in an interview. */
const FOR_EDITORS =
  /^(?:[\p{L}'’]+\s+){0,3}(?:eds|editors|desks?|newsrooms?|editor['’]?s['’]?\s+notes?)\s*:/iu;
const CALLED = /^(?:attention|attn|note)\b/iu;

const isNote = (line: string): boolean =>
  NOTE.some((form) => form.test(line)) ||
  (isToEditors(line) && (FOR_EDITORS.test(line) || CALLED.test(line)));

/** In doubt a paragraph of several sentences has one of the story's. */
const SEVERAL = /[.!?]["”’)]*\s+["“‘(]?\p{Lu}/u;

const furnitureOf = (line: string): Furniture | undefined => {
  if (line.length > LONGEST) return undefined;
  if (!SEVERAL.test(line) && PAGE.some((form) => form.test(line))) return 'page';
  if (PICTURE.some((form) => form.test(line))) return 'picture';
  if (CREDIT.some((form) => form.test(line))) return 'credit';
  return isNote(line.replace(/^[([*]+\s*/u, '')) ? 'note' : undefined;
};

/** A shouted link behind a paragraph's last sentence. */
const TRAILING_LINK =
  /(?<=[.!?]["”’)]*)\s+(?:READ MORE|SEE ALSO|ALSO READ|READ ALSO|RELATED)\s*[:|»>][^.!?]*$/u;

/** A note in brackets that a paragraph of the text begins with, and the rest of it. */
const LEADING_NOTE = /^[([](?<note>[^()[\]]{3,300})[)\]]\s+(?<rest>\S.*)$/u;

/** The text of a story, and the notes to editors that stood among it. */
export interface Cleared {
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
}

/** So many notes stand before one paragraph at most. */
const NOTES = 4;

const clear = (piece: Piece): Cleared => {
  if (piece.kind === 'table-row' || piece.kind === 'caption') return { pieces: [piece], notes: [] };
  const notes: string[] = [];
  let { text } = piece;
  while (notes.length < NOTES) {
    const { note = '', rest = '' } = LEADING_NOTE.exec(text)?.groups ?? {};
    if (!isNote(note)) break;
    notes.push(note);
    text = rest;
  }
  switch (furnitureOf(text)) {
    case 'page':
      return { pieces: [], notes };
    case 'note':
      return { pieces: [], notes: [...notes, text] };
    case 'picture':
    case 'credit':
      return { pieces: [{ kind: 'caption', text }], notes };
    case undefined:
      return { pieces: [{ ...piece, text: text.replace(TRAILING_LINK, '') }], notes };
  }
};

/**
 * A story's text without what stands around it, in whatever format: what only the page needs goes, notes to editors are given apart, a
 * line about a picture, or of who made the story, is a caption. A text of nothing else stays as it is.
 */
export const cleared = (pieces: readonly Piece[]): Cleared => {
  const parts = pieces.map(clear);
  const left = parts.flatMap((one) => one.pieces);
  return left.length === 0
    ? { pieces, notes: [] }
    : { pieces: left, notes: parts.flatMap(({ notes }) => notes) };
};

/** Whether a line, as a lead, is of the story and no furniture. */
export const isStoryText = (line: string): boolean => furnitureOf(line) === undefined;
