import { liftsKill } from './lifts-kill.ts';

const killWords =
  'KILL|ELIMINATE|DISREGARD|WITHDRAW|WITHDRAWN|ANNULLATION|ANNULE|RÜCKRUF|STREICHUNG|ANULAR';

// Agencies shout a kill at the start of a line, or say in a sentence what to do with the story. 'ELIMINATES
// third graf' is neither: it tells what a new version left out.
const shouted = new RegExp(
  String.raw`^\W*(?:(?:URGENT|BULLETIN|MANDATORY|ATTENTION|E(?:DITOR|ditor)(?:S|s)|E(?:DS|ds))\W+)*(?:${killWords})\b(.*)`,
  'su',
);
const said =
  /\b(?:mandatory|bulletin) (?:kill|elimination)\b|\b(?:kill|eliminate|disregard|withdraw|do not use)\b(?:[^.\n]{0,40}?)\b(?:story|item|slugged|previous|earlier|version|dispatch|message)\b/i;
const negated = /\b(?:not|never|no)\s+(?:\w+\s+){0,2}(?:kill|eliminate|disregard|withdraw)\b/i;

// What may follow a shouted word in a line that is all capitals: 'KILL BILL STAR RETURNS' is a headline.
const tradeWords =
  /^\s*(?:$|[:.;,!/=–—-]|(?:THE|THIS|ALL|STORY|ITEM|PHOTO|SLUGGED|PREVIOUS|EARLIER|VERSION|DISPATCH|MESSAGE|MELDUNG|BC-|AM-|PM-)\b|\p{L}{2,5}\s?\d{3,5}\b)/u;

/** Whether what follows the shouted word belongs to a kill: the trade's words, or a word that is not shouted. */
const followsKill = (rest: string): boolean =>
  tradeWords.test(rest) || /^\s*[^\s\p{Ll}]*\p{Ll}/u.test(rest);

/** Whether the headline or first line of a story by itself is a kill: only where it is shouted. */
export const isShoutedKill = (line: string): boolean => {
  const start = line.slice(0, 400);
  const rest = shouted.exec(start)?.[1];
  return rest !== undefined && followsKill(rest) && !liftsKill(start);
};

/** Whether a keyword line, a note to editors or the first line of an advisory kills an item. */
export const isKillNotice = (line: string): boolean => {
  const start = line.slice(0, 400);
  return isShoutedKill(start) || (said.test(start) && !negated.test(start) && !liftsKill(start));
};

const ordered =
  /^\W*(?:(?:please|attention|editors?|eds)\W+)*(?:kill|eliminate|disregard|withdraw|do not use)\s+(?:this|the)\s+(?:story|item|article|dispatch|piece)\b|\b(?:mandatory|bulletin) (?:kill|elimination)\b/i;
const earlier =
  /\b(?:previous|earlier|prior|preceding|first)\b[^.\n]{0,20}\b(?:version|story|item|dispatch)/i;

/**
 * Whether the note to editors of an item kills it. A note that has editors disregard an earlier version, beside a text, is a
 * replacement's and kills nothing.
 */
export const isEdNoteKill = (edNote: string, hasText: boolean): boolean => {
  const start = edNote.slice(0, 400);
  if (!isShoutedKill(start) && !ordered.test(start)) return false;
  if (negated.test(start) || liftsKill(start)) return false;
  return !(hasText && earlier.test(start));
};
