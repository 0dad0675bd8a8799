// 'KILL LIFTED', 'The kill of 12:07 is withdrawn', 'Reinstates BC-US--Harbor Bridge, killed in error'.
const ended = 'lifted|rescinded|withdrawn|revoked|cancell?ed';
const lifted = new RegExp(
  String.raw`\bkill\s+(?:${ended})\b|\b(?:the|this|our|that)\s+(?:mandatory\s+)?(?:kill|elimination)\b[^.\n]{0,40}\b(?:${ended}|in error)\b`,
  'i',
);
const lifts =
  /\b(?:lift(?:s|ing)?|rescind(?:s|ing)?|withdraw(?:s|ing)?|revok(?:es|ing)|disregards?)\b[^.\n]{0,20}\b(?:kill|elimination)\b/i;
const reinstates =
  /\b(?:reinstat(?:es?|ed|ing)|unkill(?:s|ed)?|releases? (?:from|after) (?:the )?kill)\b/i;
const negated = /\b(?:not|never|n't)\b[^.\n]{0,30}\b(?:lift|rescind|withdraw|revok|reinstat)/i;

/** Whether a note to editors says that a kill no longer holds. */
export const liftsKill = (edNote: string | undefined): boolean => {
  const note = (edNote ?? '').slice(0, 1000);
  return !negated.test(note) && (lifted.test(note) || lifts.test(note) || reinstates.test(note));
};
