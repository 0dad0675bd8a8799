const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{L}.' -]{1,40}(?:, [\p{L}. ]{2,30})?) \((?:[A-Z][\w. ]{1,20})\) ?(?:--|—|–|-) /u;

/** The place at the head of a wire text, as in `GENEVA (AP) — `. */
export const datelineOf = (text: string): string | undefined => DATELINE.exec(text)?.[1];
