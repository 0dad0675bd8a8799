// Agencies shout a kill at the start of a line, or say in a sentence what to do with the story. 'ELIMINATES
// third graf' is neither: it tells what a new version left out.
const shouted =
  /^\W*(?:(?:URGENT|BULLETIN|MANDATORY|ATTENTION|EDITORS|EDS)\W+)*(?:KILL|ELIMINATE|DISREGARD|WITHDRAW|WITHDRAWN|ANNULLATION|ANNULE|RÜCKRUF|STREICHUNG|ANULAR)\b/u;
const said =
  /\b(?:mandatory|bulletin) (?:kill|elimination)\b|\b(?:kill|eliminate|disregard|withdraw|do not use)\b(?:[^.\n]{0,40}?)\b(?:story|item|slugged|previous|earlier|version|dispatch|message)\b/i;

/** Whether a keyword line, a note to editors or the first line of an advisory kills an item. */
export const isKillNotice = (line: string): boolean => {
  const start = line.slice(0, 400);
  return shouted.test(start) || said.test(start);
};

/** Whether the headline or first line of a story by itself is a kill: only where it is shouted. */
export const isShoutedKill = (line: string): boolean => shouted.test(line.slice(0, 400));
