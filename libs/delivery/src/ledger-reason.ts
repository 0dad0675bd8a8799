/** What stands in quotes, also where the quote was cut or is never closed. An apostrophe within a word is none. */
const QUOTED = /"(?:[^"\\]|\\.)*(?:"|$)|“[^”]*(?:”|$)|`[^`]*(?:`|$)|(?<!\w)'[^']*(?:'(?!\w)|$)/gsu;

/** A figure that a reader of wires tells of a field. */
const FIGURE = /\bit is -?\d[^\s;]*/g;

/** The one place where a wire names the fields itself, and all behind it. */
const OWN_NAMES = /\/associations\/.*$/s;

const LONGEST = 300;

/**
 * A reason as the ledger may show it to whoever asks: without what it quotes, for that may be of a story that nobody should
 * see yet. The sender, the raw wire and the dead letter have it in full.
 */
export const ledgerReason = (reason: string): string => {
  const bare = reason
    .replace(OWN_NAMES, '/associations/…')
    .replace(QUOTED, '"…"')
    .replace(FIGURE, 'it is …');
  return bare.length > LONGEST ? `${bare.slice(0, LONGEST).toWellFormed()}…` : bare;
};
