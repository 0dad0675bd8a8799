const SAYING = /\b(?:said|says|added|adds|told|wrote|explained|continued)\b/i;
/** Heads that name a speaker by office, as the rubric allows: "police said". */
const OFFICE =
  /\b(?:police|officials|prosecutors|authorities|ministry|government|court|agency|company|council|union|rescuers|firefighters)\b/i;
/** A speaker who is a pronoun: “…,” he said; “…,” said she. */
const PRONOUN =
  /(?:\b(?:he|she|they|it) (?:also )?(?:said|says|added|adds|told|wrote|noted|warned|explained|continued)|\b(?:said|added) (?:he|she|they))\b/i;
/** Quoted words name nobody; the first word has its capital anyway. */
const withoutQuotes = (line: string): string => line.replace(/“[^”]*”|"[^"]*"/g, ' ');
const NAME = /\p{L}.*?[\s,]\p{Lu}/u;

/** Whether somebody speaks in the line without a name or an office a reader could find. */
export const lacksSpeaker = (line: string): boolean => {
  const told = withoutQuotes(line).trim();
  if (!SAYING.test(told)) return /^[“"].*[”"]$/u.test(line);
  return (
    PRONOUN.test(told) ||
    !(
      NAME.test(told) ||
      OFFICE.test(told) ||
      /^\p{Lu}\p{Ll}+ (?:said|says)\b/u.test(told) ||
      /\b(?:said|says) \p{Lu}/u.test(told)
    )
  );
};
