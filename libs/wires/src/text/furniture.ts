import { isToEditors } from './addressed.ts';
import type { Piece } from './compose.ts';

/** What stands around a story's text: links and marks of the page, notes to editors, lines about pictures and of who made it. */
type Furniture = 'page' | 'note' | 'caption';

/** No paragraph over this length, in characters, is furniture. */
const LONGEST = 400;

const end = String.raw`[\s.:…»>|]*$`;
const link = '(?:READ MORE|SEE ALSO|ALSO READ|READ ALSO)';
const PAGE: readonly RegExp[] = [
  new RegExp(
    `^(?:advertisements?|(?:story|article) continues below(?: (?:this )?advertisement)?|skip advertisement|continue reading|read more|see also|related (?:stories|articles|coverage)|share this(?: story| article)?)${end}`,
    'iu',
  ),
  /^you must register or log ?in to post a comment\.?$/iu,
  // With a full stop it may be a sentence.
  new RegExp(String.raw`^${link}\s*[:|»>]\s+\S(?!.*[.…]["”’)]*$)`, 'u'),
];

const word = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}'’-]*)`;
const person = String.raw`${word}(?:\s+(?:(?:de|da|del|della|di|du|la|le|van|von|der|den|bin|al|el)\s+){0,2}${word}){0,2}`;
const who = String.raw`${person}(?:\s+in\s+${person})?`;
/** Names and places: with a verb, or any word in small letters, it is a sentence. */
const people = String.raw`${who}(?:(?:\s*[,/]\s*|,?\s+and\s+)${who})*`;
const deed =
  '(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ww]ritten|[Ee]dited|[Tt]ranslated)(?: and (?:reporting|writing|editing))? by';
const maker = '(?:writers?|reporters?|correspondents?|journalists?|staff|editors?)';
const picture = '(?:[Ff]ile )?(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Pp]hotograph)s?';
const from = '(?::| by| courtesy of| credit:?)';

/** Lines of makers and pictures that say nothing else from end to end. */
const CREDIT: readonly RegExp[] = [
  String.raw`\(?${deed} ${people}(?:\s*[;.,]\s*(?:and )?${deed} ${people})*[.)]*`,
  String.raw`${word} (?:${word}|${maker})(?:,? (?:${word}|${maker}|and|in|of|from|the|also))* contributed to this (?:report|story|article)\.?`,
  String.raw`(?:©|\([Cc]\)|[Cc]opyright(?: ©)?)\s*(?:\d{4}(?:[-–]\d{4})?)?(?: (?:${word}|and|of|the|&))*[.,]?(?: [Aa]ll rights reserved\.?)?`,
  String.raw`\(?${picture}${from} ${people}[.)]*`,
  String.raw`\(?(?:AP|AFP|EPA|Reuters|Getty) (?:Photos?|Images?)(?:\s*/\s*${people})?[.)]*`,
  String.raw`\[\d{1,3}/\d{1,3}\] [^.!?]*\.? (?:Photographer|Photo|Picture): ${people}\.?`,
].map((form) => new RegExp(`^${form}$`, 'u'));

const PICTURE: readonly RegExp[] = [
  /^(?:FILE|PHOTOS?|PICTURES?)\s*(?::|[-–—]+\s)/u,
  /^FILE (?:PHOTO|PICTURE|IMAGE)\b/u,
  /^Image (?:caption|source|credit)\s*[:,]/u,
];

const verb =
  '(?:corrects|adds|updates|recasts|refiles|repeats|removes|deletes|fixes|clarifies|restores|inserts|rewrites)';
const noun = String.raw`(?:para(?:graph)?s?|grafs?|headlines?|dateline|byline|quotes?|comments?|details?|background|spelling|typo|slug(?:line)?|attribution)(?: \d{1,2})?`;
const preposition = '(?:to|from|by|in|on|of|for|at|into|about|with)';
const item = String.raw`(?!${preposition} )(?:[\p{L}\p{N}'’-]+ ){0,4}${noun}(?: ${preposition} [^.,;:()]{1,80})?`;
/** "Corrects first paragraph to Monday": what was done, and to which parts of a text in the trade's own words. */
const DONE = new RegExp(
  String.raw`^${verb} (?:with |throughout to |to (?:add|fix|correct|remove|restore|change|clarify) )?${item}(?:[,;] (?:and |with )?(?:${verb} )?${item})*[.)\]*\s]*$`,
  'iu',
);
// "Updates with comments were lost": a sentence that begins so has a verb of its own, and a note in doubt stays.
const FINITE =
  /\b(?:that|which|who|is|are|was|were|be|been|will|would|can|could|may|might|must|should|has|have|had|do|does|did|says?|said|\p{L}+ed|led|fell|rose|met|won|lost|took|left|made|came|went|ran|hit|shot|sent|gave|told|held|got|began|broke|sank|struck|saw|kept|found|brought|put)\b/iu;

const thisStory = 'this (?:story|article|item|report)';
const misread = '(?:misstated|misspelled|misspelt|misidentified|misnamed|incorrectly|wrongly)';
const NOTE: readonly RegExp[] = [
  new RegExp(`^corrected version(?: of ${thisStory})?${end}`, 'iu'),
  new RegExp(
    String.raw`^(?:(?:correction|clarification)s?\s*(?::|[-–—]+)\s+)?an? (?:earlier|previous) version of (?:${thisStory}|this headline) ${misread}\b`,
    'iu',
  ),
  /^this (?:story|article|item) corrects (?:the )?(?:name|spelling|headline|dateline|byline|attribution)\b/iu,
  /^this (?:story|article|item) has been corrected\b/iu,
  new RegExp(`^this (?:story|article) has been updated${end}`, 'iu'),
  new RegExp(`^this is a (?:developing|breaking)(?: news)? story${end}`, 'iu'),
];
/** Said of a story that goes on, from end to end. */
const GOES_ON =
  /^this is a (?:developing|breaking)(?: news)? story(?:\.|,? and)? (?:(?:it )?will be updated|check back for updates|more to follow)\.?$/iu;

/** Whom a note is for, before its colon: "Editors:" alone may begin a sentence. */
const FOR_EDITORS =
  /^(?:eds|editor['’]?s['’]?\s+notes?|notes?\s+(?:to|for)\s+(?:the\s+)?(?:eds|editors|desks?|newsrooms?))\s*:/iu;
const CALLED = /^(?:attention|attn)\b/iu;
/** What is heard as a note, though it may be a sentence of the story. */
const MAYBE_FOR_EDITORS =
  /^(?:[\p{L}'’]+\s+){0,3}(?:eds|editors|desks?|newsrooms?|editor['’]?s['’]?\s+notes?)\s*:/iu;
const MAYBE_CALLED = /^(?:attention|attn|note)\b/iu;

/** In doubt a paragraph of several sentences, or behind a dateline, has one of the story's. */
const MORE = /[.!?]["”’)\]]*\s+["“‘(]?[\p{Lu}\p{N}]|\([^()]{1,40}\)\s*[-–—_]/u;

const opened = (line: string): string => line.replace(/^[([*]+\s*/u, '');

const isNote = (line: string): boolean => {
  if (GOES_ON.test(line)) return true;
  if (MORE.test(line)) return false;
  return (
    NOTE.some((form) => form.test(line)) ||
    (DONE.test(line) && !FINITE.test(line)) ||
    (isToEditors(line) && (FOR_EDITORS.test(line) || CALLED.test(line)))
  );
};

const furnitureOf = (line: string): Furniture | undefined => {
  if (line.length > LONGEST) return undefined;
  if (CREDIT.some((form) => form.test(line))) return 'caption';
  if (isNote(opened(line))) return 'note';
  if (MORE.test(line)) return undefined;
  if (PAGE.some((form) => form.test(line))) return 'page';
  return PICTURE.some((form) => form.test(line)) ? 'caption' : undefined;
};

/** A shouted link behind a paragraph's last sentence. */
const TRAILING_LINK = new RegExp(
  String.raw`(?<=[.!?]["”’)]*)\s+(?<link>${link}\s*[:|»>]\s+\p{Lu}[^.!?…"“”„«»]*)$`,
  'u',
);

/** A note in brackets that a paragraph of the text begins with, and the rest of it. */
const LEADING_NOTE = /^[([](?<note>[^()[\]]{3,300})[)\]]\s+(?<rest>\S.*)$/u;

/** A story's text, and what stood around it. */
export interface Cleared {
  readonly pieces: readonly Piece[];
  /** Notes to editors. */
  readonly notes: readonly string[];
  /** What only the page needed. */
  readonly aside: readonly string[];
}

/** So many notes stand before one paragraph at most. */
const NOTES = 4;

const clear = (piece: Piece): Cleared => {
  if (piece.kind === 'table-row' || piece.kind === 'caption')
    return { pieces: [piece], notes: [], aside: [] };
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
      return { pieces: [], notes, aside: [text] };
    case 'note':
      return { pieces: [], notes: [...notes, text], aside: [] };
    case 'caption':
      return { pieces: [{ kind: 'caption', text }], notes, aside: [] };
    case undefined: {
      const trailing = TRAILING_LINK.exec(text);
      return {
        pieces: [{ ...piece, text: text.slice(0, trailing?.index) }],
        notes,
        aside: trailing?.groups ? [trailing.groups['link']!] : [],
      };
    }
  }
};

/**
 * A story's text without what stands around it, in whatever format: a line about a picture, or of who made the story, is a caption,
 * notes to editors and what only the page needs are given apart. In doubt a line is the story's.
 */
export const cleared = (pieces: readonly Piece[]): Cleared => {
  const parts = pieces.map(clear);
  return {
    pieces: parts.flatMap((one) => one.pieces),
    notes: parts.flatMap(({ notes }) => notes),
    aside: parts.flatMap(({ aside }) => aside),
  };
};

const IN_BRACKETS = new RegExp(String.raw`^[([]\s*(?<note>${verb}\b[^()[\]]{1,300})[)\]]`, 'iu');

/** What may be a note to editors in a paragraph, though it stays in the text. */
const addressed = ({ text }: Piece): readonly string[] => {
  const line = opened(text).slice(0, LONGEST);
  if (isToEditors(line) && (MAYBE_FOR_EDITORS.test(line) || MAYBE_CALLED.test(line))) return [line];
  const { note } = IN_BRACKETS.exec(text)?.groups ?? {};
  return note === undefined ? [] : [note];
};

/** What may be notes to editors in a text, those among them that stay in it: any may hold or kill. */
export const addressedIn = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap(addressed);

/** Whether a line is of the story and no furniture. */
export const isStoryText = (line: string): boolean => furnitureOf(line) === undefined;
